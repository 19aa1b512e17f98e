/// The elements that matter for telling an article from its page; any other counts as `other`.
enum PageTag: UInt8, Sendable {
    case text, other, html, head, body, title, meta, link, script, style, noscript, template, base
    case article, main, section, div, header, footer, nav, aside, form, figure, figcaption, dialog, details, summary
    case p, br, hr, h1, h2, h3, h4, h5, h6, blockquote, pre, ul, ol, li, dl, dt, dd, address
    case table, caption, thead, tbody, tr, td, th, center
    case a, time, span, b, i, em, strong, img, picture, svg, video, audio, iframe, object, canvas, button, input
    case select, textarea, label, option, sup, sub, q, cite, small, rt, rp

    /// The element whose name has this hash.
    init(hash: UInt64) { self = Self.byName[hash] ?? .other }

    /// Elements that never hold text of the article; what says how a word is read (`rt`) stands inside the word.
    var isOpaque: Bool {
        switch self {
        case .script, .style, .noscript, .template, .svg, .video, .audio, .iframe, .object, .canvas, .button, .input,
            .select, .textarea, .option, .head, .rt, .rp:
            true
        default: false
        }
    }

    /// Elements before and after which a paragraph ends.
    var isBlock: Bool {
        switch self {
        case .html, .body, .article, .main, .section, .div, .header, .footer, .nav, .aside, .form, .figure,
            .figcaption, .dialog, .details, .summary, .p, .br, .hr, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre,
            .ul, .ol, .li, .dl, .dt, .dd, .address, .table, .caption, .thead, .tbody, .tr, .td, .th, .center:
            true
        default: false
        }
    }

    var isHeading: Bool { rawValue >= PageTag.h1.rawValue && rawValue <= PageTag.h6.rawValue }

    private static let byName: WordTable<PageTag> = {
        var result: [UInt64: PageTag] = [:]
        for value in 0...255 as ClosedRange<UInt8> {
            if let tag = PageTag(rawValue: value), tag != .text {
                result[WordHash.of(String(describing: tag).utf8)] = tag
            }
        }
        return WordTable(result)
    }()
}
