import Clippings

/// The header line of a record in an ARC file, the Internet Archive's format before WARC.
///
/// Version 1 has five words: address, host's address, time as fourteen digits, media type, length. Version 2 has more
/// between, the length still last.
enum ARCHeader {
    private static let maximumLine = 64 << 10

    /// Reads the next record's header; `nil` at the end of the file.
    ///
    /// - Throws: `damaged` where something else stands.
    static func read(_ reader: StreamReader) throws(Refusal) -> ArchivedRecord? {
        var line = try reader.line(limit: maximumLine)
        while let empty = line, empty.trimmed.isEmpty { line = try reader.line(limit: maximumLine) }
        guard let line else { return nil }
        let words = line.split(separator: Byte.space)
        guard words.count >= 5, let length = Int(String(decoding: words[words.count - 1], as: UTF8.self)), length >= 0
        else {
            throw Refusal(.damaged, "a record's first line is not an ARC record's; have the archive written again")
        }
        let address = String(decoding: words[0], as: UTF8.self)
        let isPage = address.hasPrefix("http://") || address.hasPrefix("https://")
        var record = ArchivedRecord(kind: isPage ? .response : .other, length: length)
        record.url = address
        record.date = date(words[2])
        record.contentType = String(decoding: words[3], as: UTF8.self)
        return record
    }

    /// `20140216050221` as `2014-02-16T05:02:21Z`.
    private static func date(_ digits: ArraySlice<UInt8>) -> String? {
        guard digits.count == 14, digits.allSatisfy(Byte.isDigit) else { return nil }
        let digits = Array(digits)
        return digits.text(0..<4) + "-" + digits.text(4..<6) + "-" + digits.text(6..<8) + "T" + digits.text(8..<10)
            + ":"
            + digits.text(10..<12) + ":" + digits.text(12..<14) + "Z"
    }
}
