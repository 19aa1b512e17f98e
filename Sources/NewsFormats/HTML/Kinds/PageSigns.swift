/// What the kind of a page is told by, counted once.
struct PageSigns {
    /// Words of the classes of the `body` element: content management systems write there what a page is.
    let bodyWords: Set<String>
    /// Title and headings as printed, folded, a title's parts singly.
    let titles: [[UInt8]]
    /// Bytes of prose in the text that was chosen.
    let prose: Int
    /// Bytes of the longest run of prose without a linked heading between.
    let longestRun: Int
    /// Headings and lines outside the page's frame that are nothing but a link.
    let teasers: Int
    let asksForPassword: Bool
    /// Whether the page says of itself that it is one article.
    let isMarkedArticle: Bool
    /// The page's text, folded, its beginning only.
    let text: [UInt8]
    /// The path of the page's address, folded, `/` for a site's root; empty when unknown.
    let path: [UInt8]

    private static let textLimit = 8000

    init(_ page: Page, lines: [[UInt8]]) {
        let tree = page.tree
        let body = tree.first(.body)
        bodyWords = Set(body.flatMap { tree.attribute(.class, of: $0) }.map(ClassWords.words) ?? [])
        asksForPassword = tree.nodes.indices.contains {
            tree.nodes[$0].tag == .input && tree.attribute(.type, of: $0)?.lowercased() == "password"
        }
        let stated = page.metadata.title.map { TitleParts($0).runs } ?? []
        let headings = page.metadata.headings.filter { $0.level <= 1 }.map(\.text)
        titles = (stated + headings).filter { $0.utf8.count <= 300 }.map { folded($0) }
        prose = lines.reduce(0) { $0 + ($1.count >= 60 ? $1.count : 0) }
        let metadata = page.metadata
        isMarkedArticle =
            (page.linked.isArticle && page.linked.headline != nil)
            || metadata.first("og:type")?.value.lowercased() == "article"
            || metadata.first("article:published_time") != nil
            || metadata.itemTypes.contains { $0.hasSuffix("Article") || $0 == "BlogPosting" }
        var text: [UInt8] = []
        for block in page.blocks where text.count < Self.textLimit { text += block.text + [Byte.newline] }
        self.text = folded(text)
        path = Self.path(page.address)
        (longestRun, teasers) = Self.runs(page)
    }

    private static func runs(_ page: Page) -> (longest: Int, teasers: Int) {
        var longest = 0
        var run = 0
        var teasers = 0
        for block in page.blocks {
            let isTeaser =
                block.linkDensity > 0.8 && (20...220).contains(block.text.count)
                && (block.tag.isHeading || Words.count(block.text, limit: 4) >= 4)
            if isTeaser {
                teasers += 1
                if block.tag.isHeading { run = 0 }
            } else if block.linkDensity < 0.5, block.text.count >= 60 {
                run += block.text.count
                longest = max(longest, run)
            }
        }
        return (longest, teasers)
    }

    private static func path(_ address: String?) -> [UInt8] {
        guard let address else { return [] }
        let bytes = folded(Array(address.utf8.prefix(600)))
        guard let scheme = bytes.first([UInt8]("://")) else { return [] }
        guard let slash = bytes[(scheme + 3)...].firstIndex(of: Byte.slash) else { return [Byte.slash] }
        return Array(bytes[slash...].prefix { $0 != Byte.hash })
    }

    /// Whether the title, a part of it or a heading is one of these phrases, with little around it.
    func isTitled(_ phrases: PhraseTable<Bool>, slack: Int = 14) -> Bool {
        titles.contains { title in
            guard let found = phrases.first(in: title) else { return false }
            return title.count <= found.range.count + slack
        }
    }

    /// How many of these phrases the page's text holds.
    func count(_ phrases: [[UInt8]]) -> Int { phrases.filter { text.first($0) != nil }.count }

    /// Whether the address is that of one article: it has a date, or a headline's words joined by hyphens.
    var hasArticlePath: Bool {
        if AddressDate.find(in: "https://x" + path.text) != nil { return true }
        let plain = path.prefix { $0 != UInt8(ascii: "?") }
        let folders = plain.split(separator: Byte.slash)
        let isDated =
            folders.count > 2
            && folders.dropLast().contains { folder in
                folder.count == 4 && folder.allSatisfy(Byte.isDigit)
                    && (folder.starts(with: [0x31, 0x39]) || folder.starts(with: [0x32, 0x30]))
            }
        let words = folders.last?.split(whereSeparator: { $0 == Byte.hyphen || $0 == UInt8(ascii: "_") }).count ?? 0
        return isDated || words >= 5
    }

    /// Whether a folder of the address is one of these.
    func isBelow(_ folders: Set<String>) -> Bool {
        path.prefix { $0 != UInt8(ascii: "?") }.split(separator: Byte.slash)
            .contains { folders.contains(String(decoding: $0, as: UTF8.self)) }
    }
}
