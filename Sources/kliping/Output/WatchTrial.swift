import DeskInterface

/// What a watch would have told, and whether it was added.
struct WatchTrial {
    var name: String
    /// How far was looked back.
    var days: Int
    var isAdded: Bool
    var reply: Desk.AddWatch.Reply
}
