/// News agencies, release wires and outlets whose printed form alone does not tell what they are.
enum Organisations {
    /// What a name in a dateline is.
    enum Kind: Sendable {
        case agency, releaseWire, outlet
    }

    static func kind(of name: [UInt8]) -> Kind? {
        let text = folded(name)
        guard let found = table.match(text, at: 0), found.end == text.count else { return nil }
        return found.value
    }

    /// Whether a bare name ends or opens as names of media do (`Lampung Post`, `Radar Malang`).
    static func soundsLikeOutlet(_ name: [UInt8]) -> Bool {
        let text = folded(name)
        let words = Words.ranges(text, limit: 8)
        guard (2...3).contains(words.count), let first = words.first, let last = words.last else { return false }
        return mediaWords.contains(text.text(last)) || openingMediaWords.contains(text.text(first))
    }

    private static let mediaWords: Set<String> = [
        "news", "times", "post", "tv", "media", "online", "daily", "indonesia", "today", "tribune", "herald", "press",
        "kini", "network", "wire", "agency", "today", "channel", "radio",
    ]

    private static let openingMediaWords: Set<String> = [
        "radar", "harian", "koran", "suara", "metro", "berita", "radio",
    ]

    private static let agencies = [
        "antara", "antara news", "lkbn antara", "kantor berita antara", "bernama", "reuters", "ap",
        "associated press", "the associated press", "afp", "agence france-presse", "dpa", "xinhua", "anadolu",
        "anadolu agency", "aa", "kyodo", "kyodo news", "yonhap", "tass", "itar-tass", "ria novosti", "sputnik", "efe",
        "ansa", "apa", "upi", "pti", "ani", "ians", "bloomberg", "dow jones", "kcna", "interfax", "ukrinform",
        "vna", "vietnam news agency", "pna", "philippine news agency", "wam", "spa", "irna", "mehr", "petra", "mena",
        "belga", "anp", "tt", "ntb", "ritzau", "stt", "keystone-sda", "pa", "pa media", "aap", "the canadian press",
        "lusa", "mti", "ctk", "pap", "jiji", "jiji press", "central news agency", "cna", "oana",
    ]

    private static let releaseWires = [
        "prnewswire", "pr newswire", "business wire", "globe newswire", "globenewswire", "media outreach newswire",
        "acn newswire", "ein presswire", "xinhua/prnewswire", "antara/prnewswire", "antara/business wire",
    ]

    private static let outlets = [
        "viva", "okezone", "sindonews", "detikcom", "detik", "kumparan", "inilahcom", "beritasatu", "republika",
        "harian kompas", "idn times", "cnn", "bbc", "al jazeera", "dream", "jpnn", "jawapos", "pikiran rakyat",
        "vivanews",
        "tirto", "tempo", "kompas", "gatra", "fin", "rmol", "we online", "warta ekonomi", "infobanknews",
    ]

    private static let table = PhraseTable<Kind>(
        agencies.map { ($0, .agency) } + releaseWires.map { ($0, .releaseWire) } + outlets.map { ($0, .outlet) }
    )
}
