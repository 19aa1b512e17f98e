/// A paragraph or line of a mail's text, whether it was typed or marked up.
struct MailLine {
    var text: [UInt8]
    /// Quoted from an earlier mail.
    var isQuoted = false
    var isHeading = false
    /// Bytes of the text inside links.
    var linked = 0
    /// Where the line's first link leads.
    var link: String?

    /// Nothing but a link.
    var isLink: Bool { link != nil && linked * 10 >= text.count * 9 }

    var isProse: Bool { text.count >= 80 && linked * 2 < text.count }

    /// What is compared with standing phrases: folded, without signs at its ends.
    var key: [UInt8] {
        let bytes = folded(Array(text.prefix(600)))
        guard let first = bytes.firstIndex(where: Byte.isWord), let last = bytes.lastIndex(where: Byte.isWord) else {
            return []
        }
        return bytes.slice(first..<last + 1)
    }
}
