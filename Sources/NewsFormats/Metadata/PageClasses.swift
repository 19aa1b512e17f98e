/// What the words of an element's class say of an article's fields.
struct PageClasses: OptionSet, Sendable {
    let rawValue: UInt8

    static let byline = PageClasses(rawValue: 1 << 0)
    static let date = PageClasses(rawValue: 1 << 1)
    static let headline = PageClasses(rawValue: 1 << 2)
    static let kicker = PageClasses(rawValue: 1 << 3)
    static let title = PageClasses(rawValue: 1 << 4)
    static let modified = PageClasses(rawValue: 1 << 5)
    static let published = PageClasses(rawValue: 1 << 6)
    /// `published` itself.
    static let saysPublished = PageClasses(rawValue: 1 << 7)

    /// What a `class` or `id` says.
    static func of(_ names: ArraySlice<UInt8>) -> PageClasses { ClassWords.senses(names, table) }

    private static let table: WordTable<PageClasses> = {
        let words: [(PageClasses, [String])] = [
            (.byline, bylines), (.date, dates), (.headline, headlines), (.kicker, kickers), (.title, titles),
            (.modified, changes), (.published, publications), (.saysPublished, ["published"]),
        ]
        var result: [UInt64: PageClasses] = [:]
        for (sense, words) in words {
            for word in words { result[WordHash.of(word.utf8), default: []].formUnion(sense) }
        }
        return WordTable(result)
    }()

    private static let bylines = [
        "byline", "bylines", "author", "authors", "authorname", "penulis", "reporter", "writer", "contributor", "autor",
        "auteur", "autore", "autores", "auteurs", "autoren", "forfatter", "verfasser", "yazar", "redaktur", "wartawan",
        "journalist", "contributors", "poster", "postedby", "writtenby", "vcard", "authored",
    ]
    private static let dates = [
        "date", "dateline", "pubdate", "published", "publishdate", "timestamp", "tanggal", "posted", "datum", "time",
        "postdate", "entrydate", "articledate", "fecha", "tarih", "datetime", "postedon", "publication", "waktu", "tgl",
        "createdate", "pubtime", "newsdate", "datepublished", "created",
    ]
    private static let headlines = [
        "headline", "judul", "titel", "titre", "titulo", "titolo", "articletitle", "posttitle", "entrytitle",
        "itemtitle",
        "newstitle", "storytitle",
    ]
    /// What stands in a headline's element and is no part of it.
    private static let kickers = [
        "kicker", "dachzeile", "topline", "overline", "eyebrow", "roofline", "spitzmarke", "pretitle", "supertitle",
        "subtitle", "subline", "subheading", "subheadline", "oberzeile", "ueberzeile", "h1small", "antetitulo",
        "surtitre",
    ]
    private static let titles = ["title", "headline", "entry", "post", "article", "judul"]
    private static let changes = [
        "updated", "modified", "modif", "update", "lastmod", "datemodified", "aktualisiert",
    ]
    private static let publications = [
        "published", "publish", "publishdate", "pubdate", "publication", "datepublished", "entrydate",
    ]
}
