import Clippings

/// Reads one message: its own article, or its stories, then those of its attachments.
enum MailReader {
    /// Hands on what a message holds.
    ///
    /// - Throws: why it holds nothing.
    static func read(_ bytes: [UInt8], _ hints: SourceHints, _ reading: Reading) throws(Refusal) {
        let header = MailHeader(bytes)
        guard var object = MimeObject(message: bytes, header) else { throw MailRefusals.empty }
        if let signed = SignedContent.unwrap(object.part), let inner = MimeObject(message: signed, MailHeader(signed)) {
            object = inner
        }
        if let refusal = MailRefusals.find(header, object.part) { throw refusal }
        let body = MailBody(object.part)
        let content = MailContent(body.texts)
        let articles = MailArticle(header, hints: hints, languages: reading.languages).articles(content)
        for article in articles { try reading.emit(article) }
        let attached = AttachedDocuments(header, hints: hints, reading: reading)
        let found = try attached.read(body.attachments, content.files)
        if articles.isEmpty, !found.hasArticles {
            throw content.isEncrypted ? MailRefusals.encrypted : found.refusal ?? MailRefusals.empty
        }
        for left in found.leftOut { reading.leaveOut(left.name, left.refusal) }
    }
}
