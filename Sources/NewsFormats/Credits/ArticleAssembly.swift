import Clippings
import LanguageIdentification

/// Puts an article together from its lines: what plain text and web pages have in common once the page is gone.
struct ArticleAssembly {
    private(set) var article: Article
    private(set) var paragraphs: [[UInt8]] = []
    private(set) var credits = CollectedCredits()
    private let document: SourceDocument
    private let language: String
    private var reading: DatelineReading?
    private var rights = RightsLedger()

    /// Begins an article whose words, or the first of them, are `sample`: its language is told by them.
    init(format: String, document: SourceDocument, sample: String) {
        article = Article(format: format)
        self.document = document
        if let said = document.hints.language {
            language = said
            article.evidence["language"] = Article.Evidence("sidecar", raw: said)
        } else {
            language = document.languages.identify(sample).language
        }
        article.language = language
        article.encoding = document.text.encoding
        article.sourceURL = document.hints.sourceURL
    }

    /// The language for telling the order of dates.
    var dateLanguage: String? { language == "und" ? nil : language }

    /// Takes a line that stands above the body; text there is the caller's to judge.
    mutating func takeAbove(_ role: LineRole, _ line: [UInt8], place: String) -> Bool {
        noteRights(of: line, role, place)
        return credits.take(role, line, place: place, language: dateLanguage)
    }

    /// Takes what was found out about the document's use beside its lines.
    mutating func add(rights signals: [RightsSignal]) { rights.add(signals) }

    /// Takes a line that is no part of the article, for the sake of a notice in it.
    mutating func pass(_ line: [UInt8], place: String) {
        if !rights.isFull { rights.add(NoticeReader.signals(in: line, .furniture, place)) }
    }

    /// Looks at a line that no field takes for what it says of how the article came to be.
    mutating func look(at line: [UInt8], place: String) { credits.look(at: line, place: place) }

    mutating func take(keywords: [String], place: String, raw: [UInt8]) {
        credits.add(keywords: keywords, place: place, raw: raw)
    }

    /// Takes a line of the body or below it.
    mutating func take(_ line: [UInt8], place: String) {
        take(LineReader.role(of: line, language: dateLanguage), line, place: place)
    }

    /// Takes a line of the body or below it whose role is known.
    mutating func take(_ role: LineRole, _ line: [UInt8], place: String) {
        noteRights(of: line, role, place)
        if case .date = role, !paragraphs.isEmpty {
            paragraphs.append(line)
        } else if !credits.take(role, line, place: place, language: dateLanguage) {
            paragraphs.append(line)
        }
    }

    mutating func set(headline: String, place: String, raw: String) {
        article.headlines.insert(Article.Headline(headline), at: 0)
        article.evidence["headline"] = Article.Evidence(place, raw: raw)
    }

    mutating func set(published: NewsDate, place: String, raw: String) {
        article.published = published
        article.evidence["published"] = Article.Evidence(place, raw: raw)
    }

    mutating func add(_ name: String, _ role: Article.InfoSource.Role, place: String, raw: String, uri: String? = nil) {
        guard !article.infoSources.contains(where: { $0.role == role && folded($0.name) == folded(name) }) else {
            return
        }
        article.infoSources.append(Article.InfoSource(name, role, uri: uri))
        if article.evidence[role.rawValue] == nil {
            article.evidence[role.rawValue] = Article.Evidence(place, raw: raw)
        }
    }

    mutating func edit(_ change: (inout Article) -> Void) { change(&article) }

    /// The finished article: dateline parted from the text, sources, dates and gaps filled in.
    mutating func finish() -> Article {
        partDateline()
        takeSources()
        takeCredits()
        fillPublisher()
        fillPublished()
        fillGaps()
        article.paragraphs = paragraphs.map(\.text)
        noteRightsOfText()
        article.add(rights: rights.signals)
        return article
    }

    private mutating func noteRights(of line: [UInt8], _ role: LineRole, _ place: String) {
        guard !rights.isFull else { return }
        switch role {
        case .text: break
        case .caption: rights.add(NoticeReader.signals(in: line, .caption, place))
        case .credits, .date, .link, .commentForm, .furniture, .copyright, .usageTerms:
            rights.add(NoticeReader.signals(in: line, .furniture, place))
        }
    }

    /// Notices open or close a text; between, people write about rights.
    private mutating func noteRightsOfText() {
        for index in paragraphs.indices where index < 2 || index >= paragraphs.count - 4 {
            rights.add(NoticeReader.signals(in: paragraphs[index], .body, "paragraph \(index + 1)"))
        }
    }

    private mutating func partDateline() {
        for index in paragraphs.indices.prefix(3) {
            guard let found = DatelineReader.read(paragraphs[index], language: dateLanguage) else { continue }
            article.dateline = found.dateline
            article.evidence["dateline"] = Article.Evidence("paragraph \(index + 1)", raw: found.dateline.text)
            reading = found
            if let agency = found.dateline.agency { add(agency, .agency, place: "dateline", raw: found.dateline.text) }
            if let wire = found.releaseWire { add(wire, .distributor, place: "dateline", raw: found.dateline.text) }
            if let name = found.reporter, !article.people.contains(where: { $0.name == name }) {
                article.people.append(Article.Person(name, .reporter))
            }
            paragraphs[index].removeFirst(found.bodyStart)
            if paragraphs[index].isEmpty { paragraphs.remove(at: index) }
            return
        }
        dropOrphanSigns()
    }

    /// A body that opens with `, - ` has lost a dateline made of links.
    private mutating func dropOrphanSigns() {
        guard var first = paragraphs.first else { return }
        var index = 0
        while index < first.count, index < 12 {
            let byte = first[index]
            if Byte.isSpace(byte) || byte == Byte.comma || byte == Byte.hyphen {
                index += 1
            } else if let end = Dash.typographic(first, index) {
                index = end
            } else {
                break
            }
        }
        guard index > 0, index < first.count else { return }
        article.gaps.append(Article.Gap(.lostLinkText, paragraph: 0, text: first.excerpt(0..<min(first.count, 40))))
        first.removeFirst(index)
        paragraphs[0] = first
    }

    private mutating func takeSources() {
        var wires: [(name: String, place: String, raw: String)] = []
        for (index, paragraph) in paragraphs.enumerated() {
            let place = "paragraph \(index + 1)"
            for found in SourceCues.sources(in: paragraph) {
                credits.add(source: found.name, place: place, raw: found.raw)
                if found.isWire { wires.append((found.name, place, found.raw.text)) }
            }
        }
        for paragraph in paragraphs.suffix(2) {
            for found in CreditLine.sourcesAtEnd(of: paragraph) {
                credits.add(source: found.name, place: "end of the text", raw: found.raw)
            }
        }
        if let signed = SignOff.agencies(in: paragraphs) {
            for name in signed.names { add(name, .agency, place: "end of the text", raw: signed.raw.text) }
        }
        for person in credits.people where SourceName.isAgency(Array(person.name.utf8)) {
            add(person.name, .agency, place: "byline", raw: person.name)
        }
        guard article.sources(.agency).isEmpty else { return }
        // A wire that nobody credits, but the text quotes, is where it comes from as far as one can tell.
        for wire in wires { add(wire.name, .agency, place: wire.place, raw: wire.raw) }
        for name in credits.sources where SourceName.isAgency(Array(name.utf8)) {
            let evidence = credits.evidence["source"]
            add(name, .agency, place: evidence?.place ?? "credit line", raw: evidence?.raw ?? name)
        }
    }

    private mutating func takeCredits() {
        for person in credits.people where !article.people.contains(where: { isSame($0, person) }) {
            article.people.append(person)
        }
        article.byline = article.byline ?? credits.byline
        for name in credits.sources { article.infoSources.append(Article.InfoSource(name, .source)) }
        for keyword in credits.keywords
        where !article.subjects.contains(where: { $0.kind == .keyword && $0.name == keyword }) {
            article.subjects.append(Article.Subject(keyword, .keyword))
        }
        if let section = credits.section, !article.subjects.contains(where: { $0.kind == .section }) {
            article.subjects.append(Article.Subject(section, .section))
        }
        article.descriptions += credits.captions.map { Article.Description($0, role: "caption") }
        article.copyrightNotice = credits.copyright ?? article.copyrightNotice
        article.usageTerms = credits.usageTerms ?? article.usageTerms
        article.modified = article.modified ?? credits.modified
        if article.published == nil { article.published = credits.published }
        article.evidence.merge(credits.evidence) { first, _ in first }
    }

    /// Whether two credits are one: who reports an article is its author.
    private func isSame(_ first: Article.Person, _ second: Article.Person) -> Bool {
        let isWriter = [first.role, second.role].allSatisfy { $0 == .author || $0 == .reporter }
        return folded(first.name) == folded(second.name) && (first.role == second.role || isWriter)
    }

    /// The document's own word first, then what is known of the file.
    private mutating func fillPublisher() {
        guard article.sources(.publisher).isEmpty else { return }
        if let outlet = reading?.outlet {
            add(OutletName.name(ofPrinted: outlet), .publisher, place: "dateline", raw: outlet)
        } else if let notice = article.copyrightNotice, let holder = OutletName.holder(ofCopyright: notice) {
            add(holder, .publisher, place: "copyright line", raw: notice)
        } else if let name = document.hints.publisher {
            add(name, .publisher, place: "sidecar", raw: name)
        } else if let url = document.hints.sourceURL, let host = OutletName.host(ofURL: url) {
            add(OutletName.name(ofDomain: host), .publisher, place: "source URL", raw: url)
        }
    }

    private mutating func fillPublished() {
        if article.published == nil, let date = document.hints.published {
            set(published: date, place: "sidecar", raw: date.text)
        }
        if article.published == nil, let date = article.dateline?.date, date.day != nil {
            set(published: date, place: "dateline", raw: article.dateline?.text ?? date.text)
        }
        if article.published == nil, let found = InferredDate.find(in: paragraphs, language: dateLanguage) {
            set(published: found.date, place: "inferred from text, paragraph \(found.paragraph + 1)", raw: found.raw)
        }
    }

    private mutating func fillGaps() {
        article.gaps += LostText.gaps(in: paragraphs)
        if let spot = document.text.mojibake { article.gaps.append(Article.Gap(.mojibake, paragraph: nil, text: spot)) }
    }
}
