import Clippings

/// One document, compressed: a page saved as `.html.gz`.
struct PackedFormat: BinaryFormat {
    func recognises(_ file: SourceFile) -> Bool { Unpacking.Method(file.head) != nil }

    func read(_ file: SourceFile, _ reading: Reading) throws(Refusal) {
        let bytes = try Unpacking.all(Unpacking.stream(of: file, reading), reading)
        var hints = file.hints
        hints.fileName = hints.fileName.map(Self.unpackedName)
        for article in try reading.articles(in: bytes, hints: hints) { try reading.emit(article) }
    }

    /// The name without the ending that says it is compressed.
    static func unpackedName(_ name: String) -> String {
        for ending in [".gz", ".zst", ".bz2", ".xz"] where name.hasSuffix(ending) {
            return String(name.dropLast(ending.utf8.count))
        }
        return name
    }
}
