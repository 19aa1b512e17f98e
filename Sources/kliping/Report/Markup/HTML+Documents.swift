extension HTML {
    /// Attributes for an element that holds a document's text: its language, and its direction as its letters have it.
    static func language(_ tag: String) -> HTML {
        let isTag =
            !tag.isEmpty && tag.utf8.count <= 35 && tag != "und"
            && tag.utf8.allSatisfy { byte in
                byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                    || (0x61...0x7A).contains(byte)
            }
        return isTag ? " lang=\"\(tag)\" dir=\"auto\"" : " dir=\"auto\""
    }

    /// A link to where a document says it stands, which tells that site nothing of this page; the text alone where the
    /// address is none of the web's.
    static func link(_ text: HTML, to address: String?) -> HTML {
        guard let address, isWebAddress(address) else { return text }
        return "<a href=\"\(address)\" rel=\"noreferrer noopener\">\(text)</a>"
    }

    private static func isWebAddress(_ address: String) -> Bool {
        let start = address.prefix(8).lowercased()
        guard start.hasPrefix("http://") || start.hasPrefix("https://"), address.utf8.count <= 2000 else {
            return false
        }
        return address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    }
}
