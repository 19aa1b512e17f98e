import Clippings

/// News feeds in XML: RSS of every version, RDF Site Summary, Atom, CDF and WordPress exports; every entry an article.
struct FeedFormat: ArticleFormat {
    /// More entries of one feed than this are left out.
    private static let mostEntries = 20_000

    func recognises(_ document: SourceDocument) -> Bool {
        document.head.contains(Byte.less) && FeedRoot.find(in: document.head) != nil
    }

    func read(_ document: SourceDocument) throws(Refusal) -> [Article] {
        guard let root = FeedRoot.find(in: document.head) else { throw Self.empty }
        var bytes = document.text.bytes
        if root.start > 0 {
            let space = bytes.prefix { Byte.isSpace($0) }.count
            bytes.removeFirst(space + root.start)
        }
        let tree = FeedTree(try XMLTree(NumericReferences.mended(bytes)), root.dialect)
        guard !tree.entries.isEmpty || !tree.tombstones.isEmpty else { throw Self.empty }
        var reading = EntryList(tree, document)
        for (index, entry) in tree.entries.enumerated() {
            guard index < Self.mostEntries else {
                reading.leaveOut("entry \(index + 1) and those after it", Self.overfull)
                break
            }
            reading.take(entry, number: index + 1)
        }
        for (index, tombstone) in tree.tombstones.prefix(Self.mostEntries).enumerated() {
            reading.take(tombstone: tombstone, number: index + 1)
        }
        if tree.tree.isCutOff { reading.noteCut(lastIsWhole: FeedEnd.lastEntryIsWhole(bytes)) }
        return try reading.finish()
    }

    private static let empty = Refusal(.notAnArticle, "the feed has no entries; deliver it again once it has some")
    private static let overfull = Refusal(
        .tooLarge,
        "the feed has more than \(mostEntries) entries; split it into several"
    )
}

/// The articles of a feed's entries, and what gave none.
private struct EntryList {
    private let reader: FeedEntryReader
    private let export: WordPressExport?
    private let maker: FeedArticle
    private var articles: [Article] = []
    private var leftOut: [Article.LeftOut] = []

    init(_ tree: FeedTree, _ document: SourceDocument) {
        export = WordPressExport(tree)
        let outermost = document.hints.sourceURL
        var reader = FeedEntryReader(
            dialect: tree.dialect,
            isWellFormed: tree.tree.isWellFormed,
            base: outermost,
            export: export
        )
        let head = reader.head(tree)
        if outermost == nil, let address = head.address, WebAddress.isAbsolute(address) {
            reader = FeedEntryReader(
                dialect: tree.dialect,
                isWellFormed: tree.tree.isWellFormed,
                base: address,
                export: export
            )
        }
        self.reader = reader
        maker = FeedArticle(head: head, document: document)
    }

    mutating func take(_ element: XMLElement, number: Int) {
        if let export {
            let parts = FeedParts(element, reader.dialect, isWellFormed: reader.isWellFormed)
            if let refusal = export.refusal(parts) {
                leaveOut(Self.name(number, parts.first("title")?.text), refusal)
                return
            }
        }
        let entry = reader.read(element, number: number)
        if let article = maker.make(entry) {
            add(article)
        } else {
            leaveOut(
                Self.name(number, entry.address?.text ?? entry.identifier?.text),
                Refusal(.notAnArticle, "the entry has neither a title nor a text; deliver the article itself")
            )
        }
    }

    mutating func take(tombstone: XMLElement, number: Int) {
        if let article = maker.withdrawn(tombstone, number: number) { add(article) }
    }

    mutating func leaveOut(_ name: String, _ refusal: Refusal) {
        if leftOut.count < 200 { leftOut.append(Article.LeftOut(name, refusal)) }
    }

    /// Marks that the feed ends before its end tag.
    mutating func noteCut(lastIsWhole: Bool) {
        if !lastIsWhole, let last = articles.indices.last { articles[last].noteCutOff() }
        leaveOut(
            "the rest of the feed",
            Refusal(.truncated, "the feed ends before its closing tag; deliver it again once it is whole")
        )
    }

    mutating func finish() throws(Refusal) -> [Article] {
        guard let last = articles.indices.last else {
            throw leftOut.first?.refusal ?? Refusal(.notAnArticle, "none of the feed's entries has a title or a text")
        }
        articles[last].leftOut += leftOut
        return articles
    }

    private mutating func add(_ article: Article) {
        var article = article
        article.leftOut += leftOut
        leftOut = []
        articles.append(article)
    }

    private static func name(_ number: Int, _ title: String?) -> String {
        let bytes = Array((title ?? "").utf8)
        return bytes.isEmpty ? "entry \(number)" : "entry \(number), \(bytes.excerpt(0..<bytes.count))"
    }
}

/// Where a feed that was cut off ends.
private enum FeedEnd {
    /// Whether the last entry that begins also ends.
    static func lastEntryIsWhole(_ bytes: [UInt8]) -> Bool {
        var index = bytes.count - 1
        while index >= 0 {
            if bytes[index] == Byte.less {
                let tag = folded(bytes.slice(index..<min(bytes.count, index + 24)))
                let isEnd = tag.starts(with: "</")
                let name = tag.dropFirst(isEnd ? 2 : 1).prefix { Byte.isWord($0) || $0 == Byte.colon }
                let local = name.split(separator: Byte.colon).last.map { String(decoding: $0, as: UTF8.self) } ?? ""
                if FeedTree.entryNames.contains(local) { return isEnd }
            }
            index -= 1
        }
        return true
    }
}
