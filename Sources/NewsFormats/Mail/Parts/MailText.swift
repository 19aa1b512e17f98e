/// A text of a mail: plain or marked up.
struct MailText {
    enum Kind {
        /// Lines as typed; `isFlowed` by RFC 3676, where a space at a line's end joins it to the next.
        case plain(isFlowed: Bool, dropsSpace: Bool)
        case markup
    }

    let kind: Kind
    let text: DecodedText
    /// Files that were typed into it.
    let files: [EmbeddedFile]

    /// How much it says: bytes of words a reader sees, roughly; markup is parsed for it.
    var weight: Int {
        switch kind {
        case .markup: MarkupText.paragraphs(text.bytes).reduce(0) { $0 + $1.count }
        case .plain: Self.weight(text.bytes)
        }
    }

    /// The part's text; `nil` for a part that is none.
    init?(_ part: MimePart) {
        guard part.kind == .leaf, Self.types.contains(part.type) else { return nil }
        let (bytes, files) = EmbeddedFile.part(part.content)
        let isEmpty = bytes.allSatisfy(Byte.isSpace)
        guard !isEmpty || !files.isEmpty,
            let text = isEmpty
                ? DecodedText(bytes: [], encoding: "utf-8")
                : MailCharset.text(bytes, declared: part.parameter("charset"))
        else { return nil }
        self.text = text
        self.files = files
        let start = text.bytes.firstIndex { !Byte.isSpace($0) } ?? 0
        let head = folded(Array(text.bytes[start...].prefix(20)))
        if part.type != "text/plain" || head.starts(with: "<html") || head.starts(with: "<!doctype html") {
            kind = .markup
        } else {
            kind = .plain(
                isFlowed: part.parameter("format").map { folded($0).text } == "flowed",
                dropsSpace: part.parameter("delsp").map { folded($0).text } == "yes"
            )
        }
    }

    /// Words without addresses, which a plain text made from markup is full of.
    private static func weight(_ text: [UInt8]) -> Int {
        text.split(whereSeparator: Byte.isSpace).reduce(0) { sum, word in
            Array(word).contains("://") ? sum : sum + word.count + 1
        }
    }

    private static let types: Set<String> = [
        "text/plain", "text/html", "text/enriched", "text/richtext", "application/xhtml+xml",
    ]
}
