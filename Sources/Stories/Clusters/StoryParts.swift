import Archive

/// What a story falls into when only what holds its clippings together counts.
struct StoryParts: Equatable {
    /// Parts that are stories of their own from now on, each in order of arrival.
    let leaving: [[ClippingID]]

    /// Finds the parts; the one that stays keeps the story's number.
    ///
    /// That is the one with the clipping that the story is named after, so that a number always leads to its clipping;
    /// when that one is gone, the largest, and of equals the one that arrived first.
    init(_ shape: StoryShape) {
        var parents = Dictionary(uniqueKeysWithValues: shape.members.map { ($0, $0) })
        func root(_ id: ClippingID) -> ClippingID {
            var id = id
            while let parent = parents[id], parent != id {
                // Halving the path keeps later ways short.
                if let above = parents[parent] { parents[id] = above }
                id = parent
            }
            return id
        }
        for link in shape.links where parents[link.clipping] != nil && parents[link.other] != nil {
            let (first, second) = (root(link.clipping), root(link.other))
            parents[max(first, second)] = min(first, second)
        }
        let parts = Dictionary(grouping: shape.members.sorted()) { root($0) }.values
            .sorted { $0[0] < $1[0] }
        let stays =
            parts.firstIndex { $0.contains(shape.story) }
            ?? parts.indices.max { (parts[$0].count, -$0) < (parts[$1].count, -$1) }
        leaving = parts.indices.filter { $0 != stays }.map { parts[$0] }
    }
}
