/// The content of a mail that was signed as a whole by S/MIME: CMS (RFC 5652) around a MIME part.
///
/// The signature itself is not looked at: a desk reads the mail either way.
enum SignedContent {
    /// The part inside; `nil` when the part is none of that kind or holds nothing.
    static func unwrap(_ part: MimePart) -> [UInt8]? {
        guard part.type == "application/pkcs7-mime" || part.type == "application/x-pkcs7-mime",
            part.parameter("smime-type").map({ folded($0).text }) == "signed-data"
        else { return nil }
        return content(part.content)
    }

    /// The octets behind the identifier of the content's type.
    static func content(_ message: [UInt8]) -> [UInt8]? {
        guard let type = message.first(data), let wrapper = header(message, type + data.count), wrapper.tag == 0xA0,
            let octets = header(message, wrapper.start)
        else { return nil }
        var result: [UInt8] = []
        if octets.tag == 0x04 {
            result = message.slice(octets.start..<min(message.count, octets.end ?? message.count))
        } else if octets.tag == 0x24 {
            // Made in pieces, of a length known or not: the pieces follow one another.
            var at = octets.start
            while at < octets.end ?? message.count, let piece = header(message, at), piece.tag == 0x04,
                let end = piece.end
            {
                result += message[piece.start..<min(message.count, end)]
                at = end
            }
        }
        return result.isEmpty ? nil : result
    }

    /// A value's tag, where it starts and where it ends; no end for one of unknown length.
    private static func header(_ bytes: [UInt8], _ index: Int) -> (tag: UInt8, start: Int, end: Int?)? {
        guard index + 1 < bytes.count else { return nil }
        let first = bytes[index + 1]
        if first == 0x80 { return (bytes[index], index + 2, nil) }
        if first < 0x80 { return (bytes[index], index + 2, index + 2 + Int(first)) }
        let count = Int(first & 0x7F)
        guard count <= 4, index + 2 + count <= bytes.count else { return nil }
        let length = bytes[(index + 2)..<(index + 2 + count)].reduce(0) { $0 << 8 | Int($1) }
        let start = index + 2 + count
        return (bytes[index], start, start + length)
    }

    /// 1.2.840.113549.1.7.1, id-data.
    private static let data: [UInt8] = [
        0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01,
    ]
}
