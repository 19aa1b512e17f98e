import Clippings

/// A name that the gazetteers or a pack hold.
struct KnownName: Sendable {
    var kind: Entity.Kind
    /// The same for all forms of one name.
    var identity: Int
    /// ISO 3166-1 of a country; `nil` for every other place.
    var country: String?
    /// Whether only capitals spell it (`AS`, not `As`).
    var needsCapitals: Bool

    /// Whether a form is an abbreviation that another word could be, written otherwise.
    static func needsCapitals(_ form: Substring) -> Bool {
        let letters = form.utf8.filter { ($0 | 0x20) &- 0x61 < 26 }
        return letters.count <= 6 && letters.allSatisfy { $0 < 0x61 } && !form.utf8.contains(0x20)
    }
}
