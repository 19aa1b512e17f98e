/// Words around the names of a byline, in the languages pages are written in.
enum BylineWords {
    /// The end of a phrase that opens a byline (`By`, `Text und Fotos:`) at `index` of folded text, with the sign and the
    /// space after it.
    static func opener(_ text: [UInt8], at index: Int) -> Int? {
        let found =
            KnowledgeBase.shared.bylineOpeners.match(text, at: index)?.end ?? openers.match(text, at: index)?.end
        if let found, found < text.count {
            var end = found
            if text[end] == Byte.colon || text[end] == Byte.period { end += 1 }
            guard end > found || Byte.isSpace(text[end]) else { return nil }
            while end < text.count, Byte.isSpace(text[end]) { end += 1 }
            return end < text.count ? end : nil
        }
        guard let glued = gluedOpeners.first(where: { text.has($0.utf8, at: index) }) else { return nil }
        let end = index + glued.utf8.count
        return end < text.count ? end : nil
    }

    /// `신현주 기자` and `佐藤太郎 記者` without the title that follows the name.
    static func withoutSuffix(_ name: [UInt8]) -> [UInt8] {
        for suffix in suffixes where name.count > suffix.utf8.count + 2 {
            let start = name.count - suffix.utf8.count
            if name.has(suffix.utf8, at: start) { return name.slice(name.trimmed(0..<start)) }
        }
        return name
    }

    /// `Dr. Jane Roe` as `Jane Roe`.
    static func withoutHonorific(_ name: [UInt8]) -> [UInt8] {
        let text = folded(name)
        guard let space = text.firstIndex(of: Byte.space), Words.count(name, limit: 3) > 2,
            honorifics.contains(text.text(0..<space))
        else { return name }
        return name.slice(name.trimmed(space..<name.count))
    }

    /// As they are printed inside a byline: in small letters, so that `I Wayan` and a middle initial stay.
    static let conjunctions: Set<String> = [
        "and", "og", "och", "ja", "i", "és", "ve", "и", "та", "και", "şi", "și", "with", "a", "e", "ir", "un",
    ]

    /// Words that a title of work has and a name has not.
    static let roles: Set<String> = [
        "correspondent", "reporter", "reporters", "writer", "writers", "columnist", "journalist", "contributor",
        "contributors", "producer", "redakteur", "redakteurin", "redaktionsleiter", "korrespondent", "korrespondentin",
        "journaliste", "redactor", "redactora", "redaktør", "journalistin", "wartawan", "kontributor", "koresponden",
        "professor", "profesorius", "university", "universität", "universiteto", "chefredakteur", "volontär",
        "praktikant", "freelance", "updated", "published", "posted", "minutes", "read", "min", "comments", "comment",
        "bildrechte", "correspondant", "corresponsal", "giornalista", "photographer", "fotograf", "analyst", "officer",
        "manager", "director", "kolumnist", "staff",
    ]

    private static let openers = PhraseTable<Bool>(
        [
            "posted by", "published by", "text by", "author", "authors", "reported by", "submitted by",
            "contributed by",
            "photo and text by", "report by", "text", "text und fotos", "text & fotos", "text und foto", "text & foto",
            "autor", "autorin", "autoren", "geschrieben von", "gespeichert von", "erstellt von", "eingestellt von",
            "eingereicht von",
            "beitrag von", "blog beitrag von", "blogbeitrag von", "gastbeitrag von", "article by", "a post by",
            "post by", "verfasst von", "ein beitrag von", "ein artikel von",
            "ein gastbeitrag von", "veröffentlicht von", "aufgezeichnet von", "ein bericht von", "eine analyse von",
            "ein kommentar von", "écrit par", "rédigé par", "publié par", "auteur", "propos recueillis par",
            "escrito por", "publicado por", "texto", "di", "scritto da", "pubblicato da", "a cura di", "autore",
            "geschreven door", "geplaatst door", "af", "skrevet af", "av", "skrevet av", "skriven av", "text av",
            "tekst",
            "av journalist", "kirjoittaja", "teksti", "autorzy", "autorka", "oprac", "przez", "napisał", "napisała",
            "napsal", "napsala", "szerző", "írta", "scris de", "publicat de", "yazan", "yazar", "haber", "ditulis oleh",
            "penulis", "disusun oleh", "laporan wartawan", "kontributor", "pewarta", "автор", "авторы", "текст",
            "автор статьи", "Автор", "Авторы", "Текст", "κείμενο", "Κείμενο", "του", "Του", "της", "Της", "συντάκτης",
            "Συντάκτης", "بقلم", "كتب", "كتبت", "الكاتب", "מאת", "tác giả", "Tác giả", "teks", "autorius", "autors",
            "tekstas", "Автор статьи",
        ].map { ($0, true) }
    )
    /// Openers of scripts that write without spaces.
    private static let gluedOpeners = [
        "文/", "文／", "文：", "文:", "撰文：", "撰文／", "作者：", "作者:", "記者", "记者", "編輯：", "取材・文：", "取材・文/", "執筆：", "著者：", "文・",
    ]
    private static let suffixes = ["기자", "記者", "记者", "特派員", "통신원", "논설위원", "報導", "报道", "編集委員"]
    private static let honorifics: Set<String> = [
        "dr", "dr.", "prof", "prof.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "ir", "ir.", "drs", "drs.", "dra",
        "dra.",
        "mag.", "ing.", "dipl.-ing.", "h.", "hj.", "sir", "dott.", "lic.", "phd",
    ]
}
