/// Tells the address of a person's page on a site (`/author/jane-roe`, `/@janeroe`) from others.
enum ProfileAddress {
    /// A longer address leads elsewhere, in bytes.
    private static let longest = 300

    static func isOne(_ address: ArraySlice<UInt8>) -> Bool {
        guard address.count <= longest else { return false }
        let path = address.prefix { $0 != UInt8(ascii: "?") && $0 != Byte.hash }
        let segments = path.split(separator: Byte.slash)
        guard let last = segments.last, last.count >= 2 else { return false }
        if last.first == UInt8(ascii: "@"), !segments.contains(where: isVideoSite) { return true }
        return segments.dropLast().contains { segment in
            segment.count <= 16 && words.contains(WordHash.of(segment.map(Byte.lowered)))
        }
    }

    private static func isVideoSite(_ host: ArraySlice<UInt8>) -> Bool {
        let host = Array(host)
        return host.contains("youtube.") || host.contains("tiktok.") || host.contains("threads.")
    }

    /// Folders that sites keep the pages of their writers in.
    private static let words = WordTable<Bool>(words: [
        "author", "authors", "autor", "autores", "autoren", "autorin", "auteur", "auteurs", "autori", "autore",
        "auteur-profil", "penulis", "reporter", "reporters", "journalist", "journalists", "journalisten",
        "journaliste", "journalistes", "journaliste-profil", "by", "byline", "profile", "profiles", "profil",
        "contributor", "contributors", "contributeur", "contributeurs", "writer", "writers", "columnist",
        "columnists", "user", "users", "user-uebersicht", "member", "members", "redakteur", "redaktion", "redaksi",
        "wartawan", "kontributor", "muhabir", "yazar", "yazarlar", "medewerker", "forfatter", "skribent",
        "skribenter", "toimittaja", "toimittajat", "firmas", "firma", "periodista", "periodistas", "giornalisti",
        "staff", "bio", "bios", "people-profile", "avtor", "avtory", "authors-profile", "editors", "novinar",
        "redaktor", "redaktori", "szerzo", "autorzy",
    ])
}
