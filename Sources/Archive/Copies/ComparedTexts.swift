package import Clippings

/// What comparing asks of an archive: texts, signatures, and what was found before.
///
/// For the comparing thread: each call blocks, shortly.
package protocol ComparedTexts: Sendable {
    /// Signatures of compared clippings, in order of arrival.
    func signatures(after: ClippingID, limit: Int) throws(ArchiveError) -> [SignatureRecord]
    /// The texts of some clippings, and when they were filed, in milliseconds since 1970; those that are gone are left out.
    func articleTexts(_ ids: [ClippingID]) throws(ArchiveError) -> [ClippingID: (article: ArticleText, added: Int64)]
    /// The signatures of some clippings; those without one are left out.
    func signatures(of ids: [ClippingID]) throws(ArchiveError) -> [ClippingID: [UInt8]]
    /// Edges from this clipping to its originals.
    func originals(of copy: ClippingID) throws(ArchiveError) -> [CopyEdge]
    /// Clippings that were found to be like this one when they were compared.
    func links(to clipping: ClippingID) throws(ArchiveError) -> [ClippingID]
    /// Stories that lost a member or a link and of which no member waits to be compared.
    func unsettledStories(limit: Int) throws(ArchiveError) -> [StoryShape]
}
