/// What units are called in any language, so that a figure in `meter kubik` and one in `cubic metres` can be one claim.
package struct UnitNames: Sendable {
    /// By language and the unit as it is printed there, in small letters.
    private let names: [String: [String: String]]

    /// Takes for each language, a BCP 47 primary subtag, the printed forms of each neutral name.
    package init(_ languages: [String: [String: [String]]] = [:]) {
        names = languages.mapValues { ids in
            var names: [String: String] = [:]
            for (id, forms) in ids { for form in forms { names[form.lowercased()] = id } }
            return names
        }
    }

    /// The neutral name of a unit as an article in this language prints it; `nil` for one that is not known.
    func id(of unit: String, in language: String) -> String? {
        let unit = unit.lowercased()
        let own = names[String(language.prefix { $0 != "-" }).lowercased()]
        if let own { return own[unit] }
        // Symbols are the same nearly everywhere.
        return names["en"]?[unit]
    }
}
