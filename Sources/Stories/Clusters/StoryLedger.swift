import Archive

/// Which clippings tell of one event, online: a clipping joins the story of those it is like, and may join two stories.
///
/// A story has the number of the first clipping that was in it and keeps it; of two that become one the older number
/// stays. Numbers never come again, since clippings' do not. Most clippings are alone in theirs, and take no room here.
struct StoryLedger: Sendable {
    /// Of clippings that are in the story of another.
    private var stories: [ClippingID: StoryID] = [:]
    /// The further members of a story, beside the clipping that it is named after.
    private var members: [StoryID: [ClippingID]] = [:]
    /// A story that has grown so large joins no other by itself: chains of likeness would swallow the archive.
    static let largest = 2000

    struct Change: Equatable {
        var story: StoryID
        /// Stories that are part of it from now on.
        var merged: [StoryID]
    }

    init() {}

    func story(of id: ClippingID) -> StoryID { stories[id] ?? id }

    /// Sets what was known before.
    mutating func set(_ id: ClippingID, _ story: StoryID) {
        guard id != story else { return }
        stories[id] = story
        members[story, default: []].append(id)
    }

    mutating func remove(_ id: ClippingID) {
        guard let story = stories.removeValue(forKey: id) else { return }
        members[story]?.removeAll { $0 == id }
    }

    /// Makes a story of its own of some clippings of another, none of which that one is named after.
    ///
    /// Answers its number, which is that of its first clipping.
    mutating func split(_ part: [ClippingID], from story: StoryID) -> StoryID {
        guard let number = part.min() else { return story }
        let leaving = Set(part)
        members[story]?.removeAll { leaving.contains($0) }
        for id in part {
            stories[id] = nil
            set(id, number)
        }
        return number
    }

    /// Puts a clipping into the story of those it is like; a story of its own when there are none.
    ///
    /// One that others are named after stays in theirs.
    mutating func join(_ id: ClippingID, with others: [ClippingID]) -> Change {
        remove(id)
        var found = Set(others.map { story(of: $0) })
        if members[id]?.isEmpty == false { found.insert(id) }
        guard let story = found.min() else { return Change(story: id, merged: []) }
        var merged: [StoryID] = []
        for former in found.subtracting([story]).sorted() {
            let moving = [former] + (members[former] ?? [])
            guard moving.count + (members[story]?.count ?? 0) < Self.largest else { continue }
            members[former] = nil
            for member in moving { set(member, story) }
            merged.append(former)
        }
        if !merged.contains(id) { set(id, story) }
        return Change(story: story, merged: merged.filter { $0 != id })
    }
}
