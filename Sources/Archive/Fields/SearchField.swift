import Clippings

/// The fields a query can name: the one table that parser, index, help and manual page read.
package enum SearchField: String, Sendable, CaseIterable {
    case headline, body
    case publisher, agency, source, author, editor
    case lang, tag, keyword, section, format, folder, edition
    case person, org, place, topic, speaker, provenance, rights
    case date, added
    case story, copyof, copies
    case id, url, domain

    /// How values of a field are compared.
    package enum Kind: String, Sendable {
        /// Words, phrases and prefixes, like a search without a field.
        case text
        /// A whole value; case, diacritics and punctuation do not count.
        case term
        /// A day, month, year or a range of them.
        case date
        /// A number or a range of numbers.
        case identifier
    }

    package var name: String { rawValue }
    /// Other names it answers to.
    package var aliases: [String] { entry.aliases }
    package var kind: Kind { entry.kind }
    /// Whether an answer can count its values.
    package var isFacet: Bool { entry.isFacet }
    /// One sentence without a full stop.
    package var explanation: String { entry.explanation }
    /// A query that uses it.
    package var example: String { entry.example }
    /// All values that it can have; `nil` where a document says what they are.
    package var values: [String]? {
        switch self {
        case .provenance: Provenance.Class.allCases.map(\.rawValue)
        case .rights: ["reserved", "allowed", "unset", "other"]
        case .edition: ["current", "superseded", "withdrawn"]
        default: nil
        }
    }
    /// Whether it narrows the whole query only and so cannot stand under `OR` or `NOT`.
    package var isWholeQueryFilter: Bool { self == .id || self == .added || isGraphBound }
    /// Whether it asks for a clipping's place in the graph of copies.
    var isGraphBound: Bool { self == .story || self == .copyof || self == .copies }

    /// The field with this name or alias; case does not count.
    package static func named(_ name: String) -> SearchField? {
        byName[name.lowercased()]
    }

    /// Every name and alias, sorted.
    package static var names: [String] { byName.keys.sorted() }

    private static let byName: [String: SearchField] = {
        var fields: [String: SearchField] = [:]
        for field in allCases {
            for name in [field.name] + field.aliases { fields[name] = field }
        }
        return fields
    }()
}

extension SearchField {
    private struct Entry {
        var aliases: [String]
        var kind: Kind
        var isFacet = false
        var explanation: String
        var example: String
    }

    private var entry: Entry {
        switch self {
        case .headline:
            Entry(
                aliases: ["title", "judul"],
                kind: .text,
                explanation: "words of the headline, kicker and subheads",
                example: "headline:\"harga minyak\""
            )
        case .body:
            Entry(
                aliases: ["text", "isi"],
                kind: .text,
                explanation: "words of the article's text",
                example: "body:inflasi"
            )
        case .publisher:
            Entry(
                aliases: ["outlet", "penerbit"],
                kind: .term,
                isFacet: true,
                explanation: "the outlet that carries the article",
                example: "publisher:trib*"
            )
        case .agency:
            Entry(
                aliases: ["wire", "kantorberita"],
                kind: .term,
                isFacet: true,
                explanation: "the news agency that is credited",
                example: "agency:antara"
            )
        case .source:
            Entry(
                aliases: ["sumber"],
                kind: .term,
                explanation: "whom the article says it retells, and release wires",
                example: "source:anadolu"
            )
        case .author:
            Entry(
                aliases: ["by", "reporter", "penulis"],
                kind: .term,
                explanation: "a name in the byline",
                example: "author:\"siti rahma\""
            )
        case .editor:
            Entry(
                aliases: ["penyunting"],
                kind: .term,
                explanation: "an editor the article names",
                example: "editor:budi*"
            )
        case .lang:
            Entry(
                aliases: ["language", "bahasa"],
                kind: .term,
                isFacet: true,
                explanation: "the article's language as a BCP 47 code",
                example: "lang:id"
            )
        case .tag:
            Entry(
                aliases: ["tags", "label"],
                kind: .term,
                isFacet: true,
                explanation: "a tag given by a drop folder, its sub-folders or a sidecar",
                example: "tag:ekonomi"
            )
        case .keyword:
            Entry(
                aliases: ["keywords", "katakunci"],
                kind: .term,
                explanation: "a keyword the publisher gave",
                example: "keyword:\"bank indonesia\""
            )
        case .section:
            Entry(
                aliases: ["rubrik", "kanal"],
                kind: .term,
                isFacet: true,
                explanation: "the publisher's own section",
                example: "section:olahraga"
            )
        case .format:
            Entry(
                aliases: ["type"],
                kind: .term,
                isFacet: true,
                explanation: "the format of the original",
                example: "format:html"
            )
        case .folder:
            Entry(
                aliases: ["dropfolder", "map"],
                kind: .term,
                isFacet: true,
                explanation: "the drop folder it came through, by its configured name",
                example: "folder:inbox"
            )
        case .person:
            Entry(
                aliases: ["people", "orang", "tokoh"],
                kind: .term,
                isFacet: true,
                explanation: "somebody whom the text names, in any form that it prints",
                example: "person:\"siti rahma\""
            )
        case .org:
            Entry(
                aliases: ["organisation", "organization", "organisasi", "lembaga"],
                kind: .term,
                isFacet: true,
                explanation: "an organisation that the text names, in any form that it prints",
                example: "org:\"bank indonesia\""
            )
        case .place:
            Entry(
                aliases: ["located", "tempat"],
                kind: .term,
                isFacet: true,
                explanation: "a place that the text names, the dateline's among them, or a country's code",
                example: "place:ankara"
            )
        case .topic:
            Entry(
                aliases: ["mediatopic", "topik"],
                kind: .term,
                isFacet: true,
                explanation: "what it is about: a Media Topic of IPTC by name or code, or a topic of the desk's own",
                example: "topic:sport"
            )
        case .speaker:
            Entry(
                aliases: ["says", "kata", "narasumber"],
                kind: .term,
                isFacet: true,
                explanation: "somebody whom the text quotes or gives a figure from",
                example: "speaker:\"siti rahma\""
            )
        case .provenance:
            Entry(
                aliases: ["asal"],
                kind: .term,
                isFacet: true,
                explanation:
                    "how the text came to be: original, wire, reprint, rewrite, translation, release or unknown; "
                    + "by what it was copied from where the archive holds that, else as it tells itself",
                example: "provenance:release"
            )
        case .rights:
            Entry(
                aliases: ["hak"],
                kind: .term,
                isFacet: true,
                explanation: "what a signal in the document says about use: reserved, allowed, unset or other",
                example: "rights:reserved"
            )
        case .edition:
            Entry(
                aliases: ["standing", "edisi"],
                kind: .term,
                explanation:
                    "superseded or withdrawn items of a wire, which are left out of a search that does not name "
                    + "this field",
                example: "edition:withdrawn"
            )
        case .date:
            Entry(
                aliases: ["published", "tanggal"],
                kind: .date,
                explanation: "the document's own date, as far as the document states it",
                example: "date:2024-11..2025-06"
            )
        case .added:
            Entry(
                aliases: ["arrived", "masuk"],
                kind: .date,
                explanation: "the day on which it was filed here; for the whole query, not under OR or NOT",
                example: "added:7d"
            )
        case .story:
            Entry(
                aliases: ["cerita"],
                kind: .identifier,
                explanation: "clippings of the story with this number; for the whole query, not under OR or NOT",
                example: "story:12"
            )
        case .copyof:
            Entry(
                aliases: ["salinandari"],
                kind: .identifier,
                explanation: "clippings that draw on this one; for the whole query, not under OR or NOT",
                example: "copyof:12"
            )
        case .copies:
            Entry(
                aliases: ["salinan"],
                kind: .identifier,
                explanation: "how many others draw on it; for the whole query, not under OR or NOT",
                example: "copies:>0"
            )
        case .id:
            Entry(
                aliases: ["nomor"],
                kind: .identifier,
                explanation: "the clipping's number; for the whole query, not under OR or NOT",
                example: "id:12..40"
            )
        case .url:
            Entry(
                aliases: ["uri", "link"],
                kind: .term,
                explanation: "the exact address of the article, without scheme and trailing slash",
                example: "url:\"example.com/a/1\""
            )
        case .domain:
            Entry(
                aliases: ["site", "situs"],
                kind: .term,
                explanation: "the address's host or a parent of it",
                example: "domain:example.com"
            )
        }
    }
}
