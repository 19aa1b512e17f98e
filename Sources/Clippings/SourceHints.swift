/// What is known of a file beside its bytes: from its sidecar, its extended attributes, its drop folder's settings.
package struct SourceHints: Codable, Sendable, Equatable {
    /// The file's name without folders, made printable: evidence for the format, never proof.
    package var fileName: String?
    package var sourceURL: String?
    package var publisher: String?
    /// BCP 47, said by a person or a setting: outweighs detection.
    package var language: String?
    package var published: NewsDate?
    package var tags: [String] = []
    /// The character encoding that a header sent along names, as HTTP and mail have it: stronger than what the document
    /// says of itself, weaker than the bytes.
    package var charset: String?

    package init() {}
}
