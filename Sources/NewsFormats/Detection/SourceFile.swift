import Clippings

/// A file, or a part of one, as formats of bytes get it.
struct SourceFile {
    /// How many bytes `head` has at most: enough for every signature.
    static let headSize = 4096

    let source: any ByteSource
    let hints: SourceHints
    /// The first bytes, raw.
    let head: [UInt8]

    init(_ source: any ByteSource, hints: SourceHints) throws(Refusal) {
        self.source = source
        self.hints = hints
        head = try source.bytes(at: 0, upTo: Self.headSize)
    }

    /// All bytes of a document that has to be in memory as a whole.
    ///
    /// - Throws: `too-large` for more than `limit` bytes.
    func whole(limit: Int) throws(Refusal) -> [UInt8] {
        guard source.size <= limit else { throw Self.tooLarge(limit: limit) }
        if source.size == head.count { return head }
        // A byte more than it had shows a file that grows.
        let bytes = try source.bytes(at: 0, upTo: limit < Int.max ? limit + 1 : limit)
        guard bytes.count <= limit else { throw Self.tooLarge(limit: limit) }
        return bytes
    }

    static func tooLarge(limit: Int) -> Refusal {
        Refusal(.tooLarge, "it has more than \(limit) bytes; raise the limit on a file's size or split the file")
    }
}
