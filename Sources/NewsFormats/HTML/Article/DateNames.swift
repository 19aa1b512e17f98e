/// What pages call their dates.
enum DateNames {
    /// Names of metadata that hold the date of publication.
    static let published = [
        "article:published_time", "og:article:published_time", "og:published_time", "article:published",
        "datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date",
        "publication_date", "publicationdate", "published_time", "published_date", "date.available",
        "article.published",
        "dc.date.issued", "dcterms.issued", "originalpublicationdate", "article_date_original", "first-published",
        "cxenseparse:recs:publishtime", "ptime", "content_publishdate", "og:pubdate", "bt:pubdate",
        "prism.publicationdate", "citation_publication_date", "citation_online_date", "rnews:datepublished",
        "vr:published_time", "shareaholic:article_published_time", "date_published", "article-publication-date",
        "video:release_date", "dc.date.published", "weibo:article:create_at",
    ]
    /// Names of metadata that hold a date of which nothing more is said.
    static let plain = [
        "dc.date.created", "dcterms.created", "dcterms.date", "dc.date", "date", "displaydate", "datecreated",
        "created",
        "date.created", "article:created_time", "citation_date", "creation_date", "last-published", "content_date",
        "gsa_publish_date",
    ]
    /// Names of metadata that hold the date of a change.
    static let modified = [
        "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod",
        "revised", "dc.date.modified", "date.updated", "date.modified", "modified", "last_modified", "updated_time",
        "article:modified",
    ]
    /// Whether a folded word beside a printed date says that it is that of a change, glued to others or not
    /// (`lastupdate`).
    static func isChange(_ word: String) -> Bool {
        KnowledgeBase.shared.changeWords.contains(word) || word.contains("update")
    }
}
