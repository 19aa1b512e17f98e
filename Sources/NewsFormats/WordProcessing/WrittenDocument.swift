import Clippings
import LanguagePacks
import LanguageIdentification

/// A document of paragraphs, read from whatever format: what DOCX, ODT, RTF and PDF come to.
struct WrittenDocument {
    /// As `Article.format` names it.
    var format: String
    var blocks: [DocumentBlock]
    var properties: DocumentProperties

    /// The article that the document is.
    ///
    /// - Throws: `empty` when it has no word.
    func article(hints: SourceHints, languages: LanguageIdentifier) throws(Refusal) -> Article {
        guard blocks.contains(where: { $0.text.contains(where: Byte.isWord) }) else {
            throw Refusal(.empty, "the document holds no words; deliver it again once it is written")
        }
        let empty = DecodedText(bytes: [], encoding: "utf-8", mojibake: nil)
        let document = SourceDocument(text: empty, hints: hints, languages: languages)
        var assembly = ArticleAssembly(format: format, document: document, sample: sample)
        let language = assembly.dateLanguage
        let roles = blocks.prefix(DocumentHeadline.horizon).map { LineReader.role(of: $0.text, language: language) }
        let title = properties.headline(fileName: hints.fileName)
        if let found = DocumentHeadline(blocks, title: title, roles: roles, language: language)?.blocks {
            let text = Array(blocks[found].map(\.text).joined(separator: [Byte.space])).text
            assembly.set(headline: text, place: place(found.lowerBound), raw: text)
            for index in 0..<found.lowerBound { takeAbove(index, roles[index], language, into: &assembly) }
            takeBody(from: found.upperBound, into: &assembly)
        } else {
            if let title { assembly.set(headline: title, place: "\(properties.place) title", raw: title) }
            takeBody(from: 0, into: &assembly)
        }
        var article = assembly.finish()
        fill(&article)
        return article
    }

    private var sample: String {
        var bytes: [UInt8] = []
        for block in blocks where bytes.count < 6000 { bytes += block.text.prefix(6000) + [Byte.newline] }
        return String(decoding: bytes.prefix(6000), as: UTF8.self)
    }

    private func place(_ index: Int) -> String { "paragraph \(index + 1)" }

    /// What stands above a headline is a date, a credit or a kicker; nothing is thrown away.
    private func takeAbove(_ index: Int, _ role: LineRole, _ language: String?, into assembly: inout ArticleAssembly) {
        let block = blocks[index]
        var role = block.kind == .caption ? LineRole.caption : role
        if role == .text, block.text.count <= 80,
            let date = WrittenDate.first(in: block.text, language: language)?.date, date.day != nil
        {
            role = .date(date)
        }
        if assembly.takeAbove(role, block.text, place: place(index)) { return }
        if block.text.count <= 100 {
            assembly.edit { $0.headlines.append(Article.Headline(block.text.text, role: "kicker")) }
        } else {
            assembly.take(block.text, place: place(index))
        }
    }

    private func takeBody(from start: Int, into assembly: inout ArticleAssembly) {
        for index in start..<blocks.count {
            let block = blocks[index]
            switch block.kind {
            case .caption: _ = assembly.takeAbove(.caption, block.text, place: place(index))
            case .byline where index < start + 6 && PersonName.isName(block.text):
                let credit = Credit(label: .author, value: block.text.text)
                _ = assembly.takeAbove(.credits([credit]), block.text, place: place(index))
            case .subtitle where index < start + 3:
                assembly.edit { article in
                    article.descriptions.append(Article.Description(block.text.text, role: "summary"))
                    article.evidence["description"] = Article.Evidence(place(index), raw: block.text.text)
                }
            case .title, .subtitle, .byline, .heading, .body, .note: assembly.take(block.text, place: place(index))
            }
        }
    }

    /// What the metadata adds; it never outweighs the text, for programs and templates write it too.
    private func fill(_ article: inout Article) {
        if let date = properties.created {
            article.contentCreated = date
            article.evidence["contentCreated"] = Article.Evidence("\(properties.place) created", raw: date.text)
        }
        if article.modified == nil, let date = properties.modified {
            article.modified = date
            article.evidence["modified"] = Article.Evidence("\(properties.place) modified", raw: date.text)
        }
        let hasAuthor = article.people.contains { $0.role == .author || $0.role == .reporter }
        if !hasAuthor, let name = properties.author {
            article.people.append(Article.Person(name, .author))
            article.evidence["author"] = Article.Evidence("\(properties.place) creator", raw: name)
        }
        for (name, text) in properties.rights {
            article.add(
                rights: RightsStatement.named(folded(name).text)?.signals(text, "\(properties.place) \(name)") ?? []
            )
        }
        for keyword in properties.keywords
        where !article.subjects.contains(where: { $0.kind == .keyword && $0.name == keyword }) {
            article.subjects.append(Article.Subject(keyword, .keyword))
            if article.evidence["keywords"] == nil {
                let raw = properties.keywords.joined(separator: ", ")
                article.evidence["keywords"] = Article.Evidence("\(properties.place) keywords", raw: raw)
            }
        }
        if article.language == "und", let language = properties.language {
            article.language = language
            article.evidence["language"] = Article.Evidence("\(properties.place) language", raw: language)
        }
    }
}
