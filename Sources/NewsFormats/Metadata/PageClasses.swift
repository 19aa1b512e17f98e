/// Words of class names by which pages mark an article's fields.
enum PageClasses {
    static let bylines: Set<String> = [
        "byline", "bylines", "author", "authors", "authorname", "penulis", "reporter", "writer", "contributor", "autor",
        "auteur", "autore", "autores", "auteurs", "autoren", "forfatter", "verfasser", "yazar", "redaktur", "wartawan",
        "journalist", "contributors", "poster", "postedby", "writtenby", "vcard", "authored",
    ]
    static let dates: Set<String> = [
        "date", "dateline", "pubdate", "published", "publishdate", "timestamp", "tanggal", "posted", "datum", "time",
        "postdate", "entrydate", "articledate", "fecha", "tarih", "datetime", "postedon", "publication", "waktu", "tgl",
        "createdate", "pubtime", "newsdate", "datepublished", "created",
    ]
    static let headlines: Set<String> = [
        "headline", "judul", "titel", "titre", "titulo", "titolo", "articletitle", "posttitle", "entrytitle",
        "itemtitle",
        "newstitle", "storytitle",
    ]
    /// What stands in a headline's element and is no part of it.
    static let kickers: Set<String> = [
        "kicker", "dachzeile", "topline", "overline", "eyebrow", "roofline", "spitzmarke", "pretitle", "supertitle",
        "subtitle", "subline", "subheading", "subheadline", "oberzeile", "ueberzeile", "h1small", "antetitulo",
        "surtitre",
    ]
    static let titles: Set<String> = ["title", "headline", "entry", "post", "article", "judul"]
    static let modified: Set<String> = [
        "updated", "modified", "modif", "update", "lastmod", "datemodified", "aktualisiert",
    ]
    static let published: Set<String> = [
        "published", "publish", "publishdate", "pubdate", "publication", "datepublished", "entrydate",
    ]
}
