/// What an archive remembers of watches and of what they raised.
///
/// Alerts are kept for 90 days; the newest 10,000 longer, and more than 100,000 never.
package protocol AlertArchive: Sendable {
    // MARK: Writing, on the committer's thread alone

    /// Records what comparing found and, in the same transaction, raises what watches are to tell of the clippings that
    /// were compared for the first time, in their order.
    func record(_ record: ComparisonRecord, reading: WatchReading) throws(ArchiveError)

    /// Adds a watch, or changes the one of that name; what its preview showed counts as told.
    func addWatch(
        _ settings: WatchSettings,
        preview: WatchPreview,
        replacing: Bool,
        reading: WatchReading
    ) throws(ArchiveError) -> WatchAddition
    /// Removes a watch; what it raised stays. Answers whether there was one.
    func removeWatch(named name: String) throws(ArchiveError) -> Bool

    /// Reads all queries again, and tells of those that are not understood any more.
    func reviewWatches(reading: WatchReading) throws(ArchiveError)
    /// Tells that a deadline has come, unless something happened since that moved it.
    func raise(_ deadline: WatchDeadline) throws(ArchiveError)
    /// Notes that alerts up to this one stand in the journal.
    func setJournaled(_ alert: AlertID) throws(ArchiveError)

    // MARK: Reading

    /// What a watch would have raised of what came at `since` (milliseconds since 1970) or later.
    func preview(_ settings: WatchSettings, since: Int64, reading: WatchReading) async throws -> WatchPreview
    /// By name.
    func watches() async throws -> [WatchRecord]
    /// What watches wait for; empty when none waits for anything but clippings.
    func deadlines() async throws -> [WatchDeadline]
    func alerts(_ request: AlertRequest) async throws -> [AlertRecord]
    /// The greatest number ever given; 0 before the first.
    func newestAlert() async throws -> AlertID
    /// The last alert that is known to stand in the journal.
    func journaledAlert() async throws -> AlertID
    /// Whether there is a watch of that name, or an alert that one raised.
    func knowsWatch(named name: String) async throws -> Bool
}
