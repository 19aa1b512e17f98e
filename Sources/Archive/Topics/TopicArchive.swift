/// What an archive remembers of topics that people gave, and what it can tell of those that rules give.
package protocol TopicArchive: Sendable {
    // MARK: Writing, on the committer's thread alone

    /// Notes what a person said; it takes the place of what was said of the same clipping and topic before.
    ///
    /// It is found by searches at once, and stays through parsing again until the clipping is taken down.
    func label(_ label: TopicLabel) throws(ArchiveError)
    /// Forgets what was said of a clipping and the topic with this code.
    func removeLabel(of clipping: ClippingID, code: String) throws(ArchiveError)

    // MARK: Reading

    /// In the order in which they were given.
    func labels(of clipping: ClippingID) async throws -> [TopicLabel]
    /// The newest first, at most `limit`, and how many there are.
    func labels(limit: Int) async throws -> (labels: [TopicLabel], total: Int)
    /// Which of the expressions the clipping matches, whatever its edition.
    func matches(_ clipping: ClippingID, _ expressions: [Query.Expression]) async throws -> [Bool]
}
