import Clippings

/// The text of a dpa item: its article with the box below it, or the caption of a picture or recording.
struct DPAText {
    /// More descriptions or associated items are not looked at.
    private static let most = 50

    private(set) var paragraphs: [[UInt8]] = []
    private(set) var place = "article_html"
    private(set) var descriptions: [Article.Description] = []

    init(_ item: NewsObject) {
        for name in ["article_html", "infobox_html"] {
            if let markup = item.text(name) { paragraphs += MarkupText.paragraphs(Array(markup.utf8)) }
        }
        // The dateline stands apart; the text's first paragraph is where it is printed.
        if let dateline = item.text("dateline"), !paragraphs.isEmpty {
            let hasDash = dateline.hasSuffix("-") || dateline.hasSuffix("–")
            paragraphs[0] = Array(dateline.utf8) + Array((hasDash ? " " : " - ").utf8) + paragraphs[0]
        }
        if let teaser = item.text("teaser") { descriptions.append(.init(ItemText.line(teaser), role: "summary")) }
        let captions = item.objects("descriptions").prefix(Self.most).compactMap { description -> String? in
            let role = description.text("role") ?? ""
            return role.hasSuffix("caption") || role.isEmpty ? description.text("description", "value") : nil
        }
        let pictured = item.objects("associations").prefix(Self.most).compactMap { $0.text("caption") }
        for caption in captions + pictured {
            let line = ItemText.line(caption)
            if !descriptions.contains(where: { folded($0.value) == folded(line) }) {
                descriptions.append(.init(line, role: "caption"))
            }
        }
        if paragraphs.isEmpty, let caption = captions.first {
            paragraphs = ItemText.paragraphs(caption, isMarkup: false)
            place = "descriptions"
        }
    }
}
