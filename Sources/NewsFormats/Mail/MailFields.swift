import Clippings

/// What the header of a mail says of its article.
struct MailFields {
    private let header: MailHeader
    private let passedOn: PassedOnMail?
    private let sender: MailSender
    private let language: String?

    /// Takes the typed header of a mail that was passed on, too: it says whose the text is.
    init(_ header: MailHeader, passedOn: PassedOnMail?, language: String?) {
        self.header = header
        self.passedOn = passedOn
        self.language = language
        sender = passedOn?.fields["from"].map { MailSender(typed: $0) } ?? MailSender(header)
    }

    /// Sets what wins over the text.
    func fill(before assembly: inout ArticleAssembly) {
        if let publisher = sender.publisher {
            assembly.add(publisher.name, .publisher, place: publisher.place, raw: publisher.raw)
        }
        if passedOn != nil {
            guard let raw = passedOn?.fields["date"],
                let date = MailDate.read(raw) ?? WrittenDate.first(in: raw, language: language)?.date
            else { return }
            assembly.set(published: date, place: "header of the mail passed on", raw: raw.text)
        } else if let raw = header["date"], let date = MailDate.read(raw) {
            assembly.set(published: date, place: "mail header Date", raw: raw.text)
        }
    }

    /// Adds what a mail that is one article says of itself.
    func fill(after article: inout Article) {
        fill(story: &article)
        if !article.people.contains(where: { $0.role == .author || $0.role == .reporter }), let author = sender.author {
            article.people.insert(Article.Person(author.name, .author), at: 0)
            article.evidence["author"] = Article.Evidence(author.place, raw: author.raw)
        }
        fillIdentifiers(&article)
        for (name, kind) in Self.relations {
            guard let uri = MailIdentifier.uri(header[name]), uri != article.uri else { continue }
            article.relations.append(Article.Relation(kind, uri: uri))
        }
        if passedOn != nil { fillHistory(&article) }
    }

    /// Adds what holds for each of a newsletter's stories, too.
    func fill(story article: inout Article) {
        for (field, name) in Self.evidenceFields where article.evidence[field] == nil {
            guard let value = header.text(name) else { continue }
            article.evidence[field] = Article.Evidence("mail header", raw: String(value.prefix(300)))
        }
        if let value = header["expires"] ?? header["expiry-date"], let date = MailDate.read(value) {
            article.expires = date
            article.evidence["expires"] = Article.Evidence("mail header Expires", raw: value.text)
        }
        if let value = header.text("keywords"), article.subjects.isEmpty {
            article.subjects = CollectedCredits.list(value).map { Article.Subject($0, .keyword) }
            article.evidence["keywords"] = Article.Evidence("mail header Keywords", raw: value)
        }
    }

    private func fillIdentifiers(_ article: inout Article) {
        for (name, shown) in [("archived-at", "Archived-At"), ("x-rss-url", "X-RSS-URL")] where article.uri == nil {
            guard let url = MailIdentifier.first(header[name])?.text, OutletName.host(ofURL: url) != nil else {
                continue
            }
            article.uri = url
            article.evidence["uri"] = Article.Evidence("mail header " + shown, raw: url)
        }
        guard let id = MailIdentifier.first(header["message-id"]) else { return }
        article.alternativeIdentifiers.append(Article.AlternativeIdentifier(role: "message-id", value: id.text))
        if article.uri == nil, let uri = MailIdentifier.uri(id) {
            article.uri = uri
            article.evidence["uri"] = Article.Evidence("mail header Message-ID", raw: id.text)
        }
    }

    /// Who wrote it, then who passed it on.
    private func fillHistory(_ article: inout Article) {
        if let first = sender.author ?? sender.publisher {
            article.history.append(Article.Hop(party: first.name, action: "sent", date: article.published))
        }
        let last = MailSender(header)
        if let name = (last.author ?? last.publisher)?.name {
            let date = header["date"].flatMap(MailDate.read)
            article.history.append(Article.Hop(party: name, action: "passed on", date: date))
        }
    }

    private static let evidenceFields = [
        ("listId", "list-id"), ("listUnsubscribe", "list-unsubscribe"), ("sender", "sender"), ("replyTo", "reply-to"),
        ("from", "from"),
    ]
    private static let relations: [(String, Article.Relation.Kind)] = [
        ("supersedes", .supersedes), ("replaces", .supersedes), ("obsoletes", .supersedes), ("in-reply-to", .seeAlso),
    ]
}
