import Clippings

/// Mail, recognised by its header so that `Received:` lines do not become a headline.
struct UnreadMail: ArticleFormat {
    func recognises(_ document: SourceDocument) -> Bool {
        let head = document.head
        if head.starts(with: "from "), head.contains("\nreceived:") || head.contains("\nsubject:") { return true }
        let first = head.prefix { $0 != Byte.newline }
        guard let colon = first.firstIndex(of: Byte.colon), Self.fields.contains(head.text(0..<colon)) else {
            return false
        }
        let found = Self.fields.filter { head.starts(with: $0 + ":") || head.contains("\n" + $0 + ":") }
        return found.count >= 3 || (found.count == 2 && !found.isDisjoint(with: Self.technicalFields))
    }

    func read(_ document: SourceDocument) throws(Refusal) -> [Article] {
        throw FileSignature.refusal("a mail message")
    }

    /// Fields that no newspaper prints.
    private static let technicalFields: Set<String> = [
        "content-type", "mime-version", "received", "message-id", "return-path", "delivered-to", "dkim-signature",
    ]

    private static let fields: Set<String> = [
        "from", "to", "subject", "date", "received", "return-path", "message-id", "mime-version", "content-type",
        "delivered-to", "reply-to", "x-mailer", "dkim-signature", "cc",
    ]
}
