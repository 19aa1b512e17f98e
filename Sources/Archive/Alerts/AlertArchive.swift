/// What an archive remembers of watches and of what they raised.
///
/// Alerts are kept for 90 days; the newest 10,000 longer, and more than 100,000 never.
package protocol AlertArchive: Sendable {
    // MARK: Writing, on the committer's thread alone

    /// Adds a watch, or changes the one of that name.
    func addWatch(_ settings: WatchSettings, replacing: Bool) throws(ArchiveError) -> WatchAddition
    /// Removes a watch; what it raised stays. Answers whether there was one.
    func removeWatch(named name: String) throws(ArchiveError) -> Bool

    // MARK: Reading

    /// By name.
    func watches() async throws -> [WatchRecord]
    func alerts(_ request: AlertRequest) async throws -> [AlertRecord]
    /// The greatest number ever given; 0 before the first.
    func newestAlert() async throws -> AlertID
    /// Whether there is a watch of that name, or an alert that one raised.
    func knowsWatch(named name: String) async throws -> Bool
}
