import Clippings

/// A format of raw bytes: a binary document, or a container of other documents.
///
/// To add one: a folder with a type that conforms to this, and a line in `FormatTable`.
protocol BinaryFormat: Sendable {
    /// Whether the file's content (never its name alone) is in this format.
    func recognises(_ file: SourceFile) -> Bool

    /// Hands each article to `reading.emit` as it is found, in the file's order.
    ///
    /// - Throws: what is wrong with the file. Articles found before stay: what follows is then left out.
    func read(_ file: SourceFile, _ reading: Reading) throws(Refusal)
}
