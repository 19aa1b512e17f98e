/// What senders call the fields of an article in XML of their own.
enum HouseField: Sendable {
    case headline, subhead, summary, text, identifier, version, published, modified, byline, place, source, section
    case keywords, language, copyright, slugline, note, urgency, address, replaced

    /// The field that an element's name stands for: letters only, any case (`Publish_Date`, `publishDate`).
    init?(elementName: String) {
        let letters = folded(elementName).filter(Byte.isLetter)
        guard letters.count <= 24, let field = Self.names[letters.text] else { return nil }
        self = field
    }

    private static let names: [String: HouseField] = {
        var result: [String: HouseField] = [:]
        for (field, names) in table {
            for name in names { result[name] = field }
        }
        return result
    }()

    private static let table: [(HouseField, [String])] = [
        (.headline, ["headline", "title", "heading", "hl", "judul", "overskrift", "titel", "titulo", "titre"]),
        (.subhead, ["subtitle", "subheadline", "subhead", "subheading", "deck", "subjudul"]),
        (.summary, ["abstract", "summary", "teaser", "excerpt", "ringkasan", "lead"]),
        (
            .text,
            [
                "content", "body", "text", "bodytext", "bodycontent", "bodyhtml", "story", "storytext", "articlebody",
                "articletext", "maintext", "fulltext", "contenthtml", "isi", "html",
            ]
        ),
        (
            .identifier,
            ["id", "guid", "newsid", "articleid", "storyid", "itemid", "docid", "documentid", "uuid", "contentid"]
        ),
        (.version, ["version", "revision"]),
        (
            .published,
            [
                "publishdate", "pubdate", "published", "publicationdate", "datepublished", "publishedat", "publishedon",
                "releasedate", "date", "datetime", "publishtime", "tanggal", "created", "createdate", "createdat",
            ]
        ),
        (
            .modified,
            ["modified", "updated", "lastmodified", "datemodified", "modifieddate", "updatedat", "lastupdated"]
        ),
        (.byline, ["byline", "author", "authors", "creator", "writer", "reporter", "penulis", "authorname"]),
        (.place, ["town", "city", "dateline", "place", "kota"]),
        (.source, ["origin", "source", "agency", "provider", "publisher", "sumber"]),
        (.section, ["section", "category", "department", "channel", "rubrik", "kategori"]),
        (.keywords, ["keyword", "keywords", "tag", "tags", "subjectkeyword"]),
        (.language, ["language", "lang", "locale"]),
        (.copyright, ["copyright", "rights", "copyrightnotice"]),
        (.slugline, ["slug", "slugline", "strapline"]),
        (
            .note,
            ["ednote", "editorialnote", "editorsnote", "editornote", "notetoeditors", "notetoeditor", "tilredaktionen"]
        ),
        (.urgency, ["urgency"]),
        (.address, ["url", "permalink", "canonicalurl", "weburl", "articleurl"]),
        (.replaced, ["replaces", "replacedid"]),
    ]
}
