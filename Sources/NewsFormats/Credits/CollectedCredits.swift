import Clippings
import LanguagePacks

/// What the credit lines of an article said, gathered while its lines are read.
struct CollectedCredits {
    private(set) var people: [Article.Person] = []
    private(set) var byline: String?
    private(set) var keywords: [String] = []
    private(set) var sources: [String] = []
    private(set) var captions: [String] = []
    private(set) var section: String?
    private(set) var published: NewsDate?
    private(set) var modified: NewsDate?
    private(set) var copyright: String?
    private(set) var usageTerms: String?
    private(set) var evidence: [String: Article.Evidence] = [:]

    /// Takes what the line says, unless it is text.
    ///
    /// `place` tells where the line stands, for the evidence (`line 3`).
    ///
    /// - Returns: whether the line is no part of the body.
    mutating func take(_ role: LineRole, _ line: [UInt8], place: String, language: String?) -> Bool {
        switch role {
        case .text: return false
        case .link, .commentForm: break
        case .furniture: look(at: line, place: place)
        case .caption: captions.append(line.text)
        case .copyright: set(\.copyright, CopyrightNotice.read(line).text, "copyrightNotice", place, line)
        case .usageTerms:
            let terms = CopyrightNotice.read(line).text
            usageTerms = usageTerms.map { $0 + "\n" + terms } ?? terms
            note("usageTerms", place, line)
        case .date(let date): set(\.published, date, "published", place, line)
        case .credits(let credits):
            for credit in credits { take(credit, line, place, language) }
        }
        return true
    }

    /// Keeps a line that tells how the article came to be, such as `Siaran Pers No. 4`.
    mutating func look(at line: [UInt8], place: String) {
        guard line.count <= 200, KnowledgeBase.shared.provenanceLines.match(folded(line), at: 0) != nil else { return }
        note("provenance", place, line)
    }

    mutating func add(source name: String, place: String, raw: [UInt8]) {
        guard !sources.contains(where: { folded($0) == folded(name) }) else { return }
        sources.append(name)
        note("source", place, raw)
    }

    mutating func add(keywords names: [String], place: String, raw: [UInt8]) {
        keywords += names.filter { !$0.isEmpty && !keywords.contains($0) }
        if !names.isEmpty { note("keywords", place, raw) }
    }

    private mutating func take(_ credit: Credit, _ line: [UInt8], _ place: String, _ language: String?) {
        switch credit.label {
        case .author: add(credit.value, .author, place, line)
        case .reporter: add(credit.value, .reporter, place, line)
        case .editor: add(credit.value, .editor, place, line)
        case .photographer: add(credit.value, .photographer, place, line)
        case .keywords: add(keywords: Self.list(credit.value), place: place, raw: line)
        case .source: if let name = Self.sourceName(credit.value) { add(source: name, place: place, raw: line) }
        case .published:
            if let date = WrittenDate.first(in: Array(credit.value.utf8), language: language)?.date {
                set(\.published, date, "published", place, line)
            }
        case .modified:
            if let date = WrittenDate.first(in: Array(credit.value.utf8), language: language)?.date {
                set(\.modified, date, "modified", place, line)
            }
        case .section: if !credit.value.isEmpty { set(\.section, credit.value, "section", place, line) }
        case .ignored: break
        }
    }

    private mutating func add(_ names: String, _ role: Article.Person.Role, _ place: String, _ line: [UInt8]) {
        for name in PersonName.split(names) where !people.contains(where: { $0.name == name && $0.role == role }) {
            people.append(Article.Person(name, role))
            note(role.rawValue, place, line)
            if byline == nil, role == .author || role == .reporter { byline = names }
        }
    }

    private mutating func set<Value>(
        _ field: WritableKeyPath<Self, Value?>,
        _ value: Value,
        _ name: String,
        _ place: String,
        _ line: [UInt8]
    ) {
        guard self[keyPath: field] == nil else { return }
        self[keyPath: field] = value
        note(name, place, line)
    }

    private mutating func note(_ field: String, _ place: String, _ line: [UInt8]) {
        if evidence[field] == nil {
            evidence[field] = Article.Evidence(place, raw: line.excerpt(0..<line.count, limit: 400))
        }
    }

    /// `Anadolu` of `Anadolu, dpa`; an address counts by its host.
    private static func sourceName(_ value: String) -> String? {
        let bytes = Array(value.utf8).trimmed
        guard bytes.count >= 2, bytes.count <= 120 else { return nil }
        return OutletName.host(ofURL: value).map { OutletName.name(ofDomain: $0) } ?? bytes.text
    }

    static func list(_ value: String) -> [String] {
        value.utf8.prefix(2000).split { $0 == Byte.comma || $0 == Byte.semicolon || $0 == Byte.hash || $0 == Byte.bar }
            .map { Array($0).trimmed.text }.filter { !$0.isEmpty && $0.utf8.count <= 80 }
    }
}
