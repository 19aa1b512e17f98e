/// What an archive remembers of copies and stories.
package protocol CopyArchive: ComparedTexts {
    // MARK: Writing, on the committer's thread alone

    func record(_ record: ComparisonRecord) throws(ArchiveError)

    /// Notes which clipping is about to be compared, so that one that brings the process down is known by it.
    func setComparing(_ clipping: ClippingID?) throws(ArchiveError)

    // MARK: For the comparing thread (blocking, short)

    /// Clippings that were filed, parsed again or lost their original since they were compared, in order of arrival.
    func uncompared(after: ClippingID, limit: Int) throws(ArchiveError) -> [ClippingID]
    /// As it was set last: the clipping that was about to be compared when an earlier process stopped; `nil` when it stopped elsewhere.
    var comparing: ClippingID? { get throws(ArchiveError) }

    // MARK: Reading

    /// How many clippings wait to be compared, and stories to be looked at.
    func uncomparedCount() async throws -> Int

    /// All edges of the family that a clipping belongs to, at most `limit`.
    func family(of clipping: ClippingID, limit: Int) async throws -> [NamedCopyEdge]
    /// Edges in the order of their copies, and within that of their originals; sightings of the same bytes among them.
    func copyEdges(after: ClippingID, limit: Int) async throws -> [NamedCopyEdge]
    /// The edges with the names that their ends were dropped under.
    func named(_ edges: [CopyEdge]) async throws -> [NamedCopyEdge]
    /// The story with this number, or that this clipping belongs to; also by a number it had before it was joined.
    func story(_ id: StoryID) async throws -> StoryRecord?
    /// Stories by their last arrival, the newest first, with at least `members` members.
    func stories(members: Int, limit: Int) async throws -> [StoryRecord]
    /// What the newest matches of a query, at most so many, say of who copies whom.
    func syndication(_ query: Query, looksAt limit: Int) async throws -> Syndication
}
