import LanguagePacks
import Stories

extension UnitNames {
    /// What the language packs say of units.
    init(_ packs: LanguagePacks) {
        var languages: [String: [String: [String]]] = [:]
        for pack in packs.packs { languages[pack.code] = pack.quantities.unitIDs }
        self.init(languages)
    }
}
