import Archive

/// Which clippings tell of one event, online: a clipping joins the story of those it is like, and may join two stories.
///
/// A story has the number of the first clipping that was in it and keeps it; of two that become one the older number
/// stays. Numbers never come again, since clippings' do not.
struct StoryLedger: Sendable {
    private var stories: [ClippingID: StoryID] = [:]
    private var members: [StoryID: [ClippingID]] = [:]
    /// A story that has grown so large joins no other by itself: chains of likeness would swallow the archive.
    static let largest = 2000

    struct Change: Equatable {
        var story: StoryID
        /// Stories that are part of it from now on.
        var merged: [StoryID]
    }

    init() {}

    func story(of id: ClippingID) -> StoryID? { stories[id] }

    /// Sets what was known before.
    mutating func set(_ id: ClippingID, _ story: StoryID) {
        stories[id] = story
        members[story, default: []].append(id)
    }

    mutating func remove(_ id: ClippingID) {
        guard let story = stories.removeValue(forKey: id) else { return }
        members[story]?.removeAll { $0 == id }
    }

    /// Puts a clipping into the story of those it is like; a story of its own when there are none.
    mutating func join(_ id: ClippingID, with others: [ClippingID]) -> Change {
        let found = Set(others.compactMap { stories[$0] }).sorted()
        guard let story = found.first else {
            set(id, id)
            return Change(story: id, merged: [])
        }
        var merged: [StoryID] = []
        for former in found.dropFirst() {
            let moving = members[former] ?? []
            guard moving.count + (members[story]?.count ?? 0) <= Self.largest else { continue }
            for member in moving { stories[member] = story }
            members[story, default: []] += moving
            members[former] = nil
            merged.append(former)
        }
        set(id, story)
        return Change(story: story, merged: merged)
    }
}
