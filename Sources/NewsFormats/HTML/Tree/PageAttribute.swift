/// The attributes that are looked at later; others are not kept.
enum PageAttribute: String, CaseIterable, Sendable {
    case id, `class`, href, content, property, name, itemprop, itemtype, rel, datetime, role, type, lang, style, hidden
    case pubdate, title, value
    case xmlLang = "xml:lang"
    case ariaHidden = "aria-hidden"
    case httpEquiv = "http-equiv"
    case dataDate = "data-date"

    /// The attribute whose name has this hash; `nil` for one that is not kept.
    init?(hash: UInt64) {
        guard let known = Self.byName[hash] else { return nil }
        self = known
    }

    private static let byName = WordTable(
        Dictionary(uniqueKeysWithValues: allCases.map { (WordHash.of($0.rawValue.utf8), $0) })
    )
}
