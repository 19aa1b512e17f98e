import Clippings

/// Reads what came along with a mail, each document by its own format.
struct AttachedDocuments {
    struct Outcome {
        var hasArticles = false
        var leftOut: [Article.LeftOut] = []

        var refusal: Refusal? { leftOut.first?.refusal }
    }

    private let header: MailHeader
    private let hints: SourceHints
    private let reading: Reading
    private let mail: String?

    init(_ header: MailHeader, hints: SourceHints, reading: Reading) {
        self.header = header
        self.hints = hints
        self.reading = reading
        mail = MailIdentifier.uri(header["message-id"])
    }

    /// Hands on the articles of attached parts and of files typed into the text.
    func read(_ parts: [MimePart], _ files: [EmbeddedFile]) throws(Refusal) -> Outcome {
        var outcome = Outcome()
        for (index, part) in parts.enumerated() where !AttachmentKinds.isSilent(part) {
            let kind = part.kind == .message ? "mail" : "file"
            let name = part.fileName ?? "attached \(kind) \(index + 1)"
            if MailRefusals.isEncrypted(part) {
                outcome.leftOut.append(Article.LeftOut(name, MailRefusals.encrypted))
            } else if AttachmentKinds.isUnread(part) {
                outcome.leftOut.append(Article.LeftOut(name, AttachmentKinds.unread(part.type)))
            } else {
                try read(part.content, name, isMail: part.kind == .message, part.parameter("charset"), &outcome)
            }
        }
        for file in files {
            try read(file.bytes, file.name, isMail: false, nil, &outcome)
        }
        return outcome
    }

    private func read(
        _ bytes: [UInt8],
        _ name: String,
        isMail: Bool,
        _ charset: String?,
        _ outcome: inout Outcome
    ) throws(Refusal) {
        do throws(Refusal) {
            try reading.spend(bytes.count)
            var inner = hints
            inner.fileName = name
            inner.charset = charset
            inner.sourceURL = hints.sourceURL ?? mail
            for article in try reading.articles(in: bytes, hints: inner) {
                try reading.emit(isMail ? article : filled(article))
            }
            outcome.hasArticles = true
        } catch {
            if error.reason == .timeLimit { throw error }
            outcome.leftOut.append(Article.LeftOut(name, error))
        }
    }

    /// The article with what the mail's header adds to a document that does not say it itself.
    private func filled(_ article: Article) -> Article {
        var article = article
        if let mail {
            article.relations.append(Article.Relation(.partOf, uri: mail, title: header.text("subject")))
            if article.sourceURL == mail, article.evidence["sourceURL"] == nil {
                article.evidence["sourceURL"] = Article.Evidence("mail header Message-ID", raw: mail)
            }
        }
        if article.published == nil, let raw = header["date"], let date = MailDate.read(raw) {
            article.published = date
            article.evidence["published"] = Article.Evidence("mail header Date", raw: raw.text)
        }
        if article.sources(.publisher).isEmpty, let publisher = MailSender(header).publisher {
            article.infoSources.append(Article.InfoSource(publisher.name, .publisher))
            article.evidence["publisher"] = Article.Evidence(publisher.place, raw: publisher.raw)
        }
        return article
    }
}
