import Clippings

/// The text of a body that a wire carries inside its envelope.
enum BodyMarkup {
    /// Parts of a page that repeat the item's metadata.
    private static let pageFurniture: Set<String> = ["head", "header", "footer", "nav", "media"]

    /// The lines of an XHTML page or fragment.
    static func lines(ofPage page: XMLElement) -> [[UInt8]] {
        let body = page.first("body") ?? page
        let own = XMLParagraphs.of(body, leavingOut: pageFurniture)
        return own.isEmpty ? XMLParagraphs.of(body, leavingOut: ["head"]) : own
    }

    /// The lines of text that came as text: marked up in HTML, or plain.
    static func lines(ofText text: [UInt8], isMarkup: Bool? = nil) -> [[UInt8]] {
        let start = text.first { !Byte.isSpace($0) }
        if isMarkup ?? (start == Byte.less) { return MarkupText.paragraphs(text) }
        return TextLines.split(text).map(\.bytes)
    }

    /// The bytes that base64 text stands for; `nil` when it is none.
    static func decoded(base64 text: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        for byte in text where !Byte.isSpace(byte) {
            guard let value = value(byte) else {
                if byte == UInt8(ascii: "=") { break }
                return nil
            }
            bits = bits << 6 | value
            count += 1
            if count == 4 {
                result += [
                    UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8),
                    UInt8(truncatingIfNeeded: bits),
                ]
                bits = 0
                count = 0
            }
        }
        if count == 2 { result.append(UInt8(truncatingIfNeeded: bits >> 4)) }
        if count == 3 { result += [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)] }
        return result
    }

    private static func value(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte - 0x41)
        case 0x61...0x7A: UInt32(byte - 0x61 + 26)
        case 0x30...0x39: UInt32(byte - 0x30 + 52)
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
