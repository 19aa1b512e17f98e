import Clippings
import LanguageIdentification

/// Makes articles of a mail's text and header.
struct MailArticle {
    /// Less text than this beside an encrypted message is none of the article, in bytes.
    private static let coverLetter = 300

    private let header: MailHeader
    private let hints: SourceHints
    private let languages: LanguageIdentifier
    private let subject: MailSubject

    init(_ header: MailHeader, hints: SourceHints, languages: LanguageIdentifier) {
        self.header = header
        self.hints = hints
        self.languages = languages
        subject = MailSubject(EncodedWords.decode(header["subject"] ?? []), list: header["list-id"] ?? [])
    }

    /// One article, or one for each story of a newsletter; none when there is no text.
    func articles(_ content: MailContent) -> [Article] {
        let anatomy = MailAnatomy(content.lines, isPassedOn: subject.isPassedOn)
        let stories = anatomy.passedOn == nil ? NewsletterStories.find(in: anatomy.lines) : []
        if content.isEncrypted, anatomy.lines.reduce(0, { $0 + $1.text.count }) < Self.coverLetter { return [] }
        if !stories.isEmpty { return stories.map { article(of: $0, content) } }
        return whole(anatomy, content).map { [$0] } ?? []
    }

    private func whole(_ anatomy: MailAnatomy, _ content: MailContent) -> Article? {
        var lines = anatomy.lines.filter { !MailFurniture.isButton($0) }
        let headline = headline(anatomy, lines)
        let key = comparisonKey(headline?.text ?? [])
        let others = lines.filter { key.isEmpty || $0.text.count > 400 || comparisonKey($0.text) != key }
        // A mail may say the same in its subject and its text, and nothing else.
        if others.contains(where: { $0.text.contains(where: Byte.isWord) }) { lines = others }
        guard lines.contains(where: { $0.text.contains(where: Byte.isWord) }) else { return nil }
        var assembly = begin(lines, content, headline: headline?.text ?? [])
        if let headline {
            assembly.set(headline: headline.text.text, place: headline.place, raw: headline.raw.text)
        }
        for (index, line) in lines.enumerated() { assembly.take(line.text, place: "mail text, line \(index + 1)") }
        let fields = MailFields(header, passedOn: anatomy.passedOn, language: assembly.dateLanguage)
        fields.fill(before: &assembly)
        var article = assembly.finish()
        guard !article.paragraphs.isEmpty else { return nil }
        fields.fill(after: &article)
        note(anatomy, in: &article)
        return article
    }

    /// The subject of the mail, or of the one that was passed on; else a first line that looks like a headline.
    private func headline(_ anatomy: MailAnatomy, _ lines: [MailLine]) -> (text: [UInt8], place: String, raw: [UInt8])?
    {
        if let raw = anatomy.passedOn?.fields["subject"] {
            let typed = MailSubject(raw)
            if !typed.title.isEmpty { return (typed.title, "header of the mail passed on", raw) }
        }
        if !subject.title.isEmpty {
            return (subject.title, "mail header Subject", EncodedWords.decode(header["subject"] ?? []))
        }
        guard lines.count > 1, lines[1].isProse, let first = lines.first?.text, first.count <= 200,
            let last = first.last,
            last != Byte.period, last != Byte.comma
        else { return nil }
        return (first, "mail text, line 1", first)
    }

    private func note(_ anatomy: MailAnatomy, in article: inout Article) {
        if !anatomy.note.isEmpty, article.editorialNote == nil {
            let note = anatomy.note.prefix(40).map(\.text.text).joined(separator: "\n")
            article.editorialNote = note
            article.evidence["editorialNote"] = Article.Evidence(
                "above the mail passed on",
                raw: String(note.prefix(80))
            )
        }
        if !anatomy.quoted.isEmpty {
            article.evidence["quoted"] = Article.Evidence("an earlier mail, left out", raw: anatomy.quoted.text)
        }
        if let web = anatomy.webVersion.map(TrackedLink.target), article.sourceURL == nil {
            article.sourceURL = web
            article.evidence["sourceURL"] = Article.Evidence("link to the mail's web version", raw: web)
        }
    }

    private func article(of story: NewsletterStories.Story, _ content: MailContent) -> Article {
        var assembly = begin(story.lines, content, headline: story.headline)
        assembly.set(headline: story.headline.text, place: "headline in the newsletter", raw: story.headline.text)
        for (index, line) in story.lines.enumerated() { assembly.take(line.text, place: "story, line \(index + 1)") }
        let fields = MailFields(header, passedOn: nil, language: assembly.dateLanguage)
        fields.fill(before: &assembly)
        var article = assembly.finish()
        fields.fill(story: &article)
        article.uri = story.link
        article.evidence["uri"] = Article.Evidence("link of the story", raw: story.link)
        if let mail = MailIdentifier.uri(header["message-id"]) {
            let title = subject.title.isEmpty ? nil : subject.title.text
            article.relations.append(Article.Relation(.partOf, uri: mail, title: title))
        }
        return article
    }

    private func begin(_ lines: [MailLine], _ content: MailContent, headline: [UInt8]) -> ArticleAssembly {
        var sample = headline
        for line in lines where sample.count < 6000 { sample += [Byte.newline] + line.text }
        let text = DecodedText(bytes: sample, encoding: content.encoding, mojibake: content.mojibake)
        let document = SourceDocument(text: text, hints: hints, languages: languages)
        var assembly = ArticleAssembly(format: "mail", document: document, sample: sample.text)
        // What stands below the text, signatures and footers, goes before it is asked for its rights.
        let own = Set(lines.map { WordHash.of($0.text) })
        for (index, line) in content.lines.enumerated() where !own.contains(WordHash.of(line.text)) {
            assembly.pass(line.text, place: "mail text, line \(index + 1)")
        }
        return assembly
    }
}
