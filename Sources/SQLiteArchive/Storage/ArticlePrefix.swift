/// What stands before an article when it is packed: what articles have in common, then its original.
struct ArticlePrefix: Equatable {
    /// Whose `articles` stand there; 0 for what is built in.
    var dictionary: Int64
    /// Whether the original stands behind them.
    var hasOriginal: Bool

    init(dictionary: Int64, hasOriginal: Bool) {
        self.dictionary = dictionary
        self.hasOriginal = hasOriginal
    }

    /// As the row holds it: the lowest bit tells of the original, the others are the dictionary's number.
    init(number: Int64) {
        dictionary = number >> 1
        hasOriginal = number & 1 == 1
    }

    var number: Int64 { dictionary << 1 | (hasOriginal ? 1 : 0) }

    /// What every encoded article has in common, for archives that have learned nothing yet.
    ///
    /// Part of the file format: a change makes stored articles unreadable.
    static let builtIn = Array(
        """
        {"byline":"","copyrightNotice":"","dateline":{"agency":"ANTARA","date":"2024-11-19","place":"Jakarta",\
        "text":"Jakarta (ANTARA)"},"descriptions":[{"role":"summary","value":""}],"editorialNote":"",\
        "encoding":"utf-8","evidence":{"agency":{"place":"line 2","raw":""},"byline":{"place":"line 3","raw":""},\
        "canonical":{"place":"link[rel=canonical]","raw":"https://www."},"dateline":{"place":"line 2","raw":""},\
        "headline":{"place":"line 1","raw":""},"language":{"place":"body","raw":""},"modified":{"place":\
        "meta[property=article:modified_time]","raw":""},"published":{"place":"json-ld datePublished",\
        "raw":"2024-11-19T08:30:00+07:00"},"publisher":{"place":"meta[property=og:site_name]","raw":""},\
        "source":{"place":"line ","raw":"Sumber: "}},"format":"html","format":"text","gaps":[{"kind":"lost-link-text",\
        "paragraph":0,"text":""}],"headlines":[{"value":""}],"infoSources":[{"name":"","role":"publisher"},{"name":\
        "ANTARA","role":"agency"},{"name":"","role":"source"}],"language":"id","modified":"2024-","pageType":"article",\
        "paragraphs":["","",""],"people":[{"name":"","role":"author"},{"name":"","role":"editor"}],"published":\
        "2024-11-19T08:30:00+07:00","sourceURL":"https://","subjects":[{"kind":"keyword","name":""},{"kind":"section",\
        "name":""}],"uri":"https://www."}
        """.utf8
    )
}
