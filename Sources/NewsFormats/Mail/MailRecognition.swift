/// Tells mail from text by its header.
enum MailRecognition {
    /// Whether bytes begin with the header of a mail, or of a mailbox.
    static func isMail(_ head: [UInt8]) -> Bool {
        if Mailbox.begins(head) { return true }
        let header = MailHeader(head)
        guard let first = header.fields.first else { return false }
        let names = Set(header.fields.map(\.name))
        let known = names.intersection(MailFieldNames.all).count
        let technical = names.intersection(MailFieldNames.technical).count
        guard MailFieldNames.all.contains(first.name) || first.name.hasPrefix("x-") else {
            // A sender's own fields first.
            return technical >= 2 && known >= 4
        }
        if known >= 3 || known == 2 && technical > 0 { return true }
        // A part of a mail that was saved by itself.
        return header.endsProperly && technical > 0 && isTypical(header)
    }

    /// Whether bytes are one header so far, and nothing speaks against a mail's.
    static func mayGoOn(_ head: [UInt8]) -> Bool {
        let header = MailHeader(head)
        guard header.endsProperly, header.end == head.count, let first = header.fields.first else { return false }
        return MailFieldNames.all.contains(first.name) || first.name.hasPrefix("x-") || header.fields.count >= 3
    }

    private static func isTypical(_ header: MailHeader) -> Bool {
        if let type = header.token("content-type"), type.contains("/") { return true }
        return header.token("mime-version") == "1.0" || header["return-path"]?.first == Byte.less
            || header["message-id"]?.first == Byte.less || header["received"]?.contains(Byte.semicolon) == true
    }
}
