/// Which Snowball algorithm stems which language.
enum StemmedLanguages {
    /// Primary language subtags, sorted.
    static let all = algorithms.keys.sorted()

    /// The algorithm for a BCP 47 tag, whatever its script or region.
    static func algorithm(for tag: String) -> String? {
        if let name = algorithms[tag] { return name }
        let primary = tag.utf8.prefix { $0 != 0x2D && $0 != 0x5F }
        return algorithms[String(Substring(primary)).lowercased()]
    }

    private static let algorithms: [String: String] = [
        "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english",
        "es": "spanish", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi",
        "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
        // Malay has the affixes that the Indonesian algorithm takes off (me-, di-, ber-, ter-, pe-, -kan, -an, -nya, -lah).
        "ms": "indonesian",
        "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pt": "portuguese",
        "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish",
        "yi": "yiddish",
    ]
}
