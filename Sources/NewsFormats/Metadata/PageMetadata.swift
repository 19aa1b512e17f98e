/// What the head of a page and its marked-up elements say, gathered in one walk.
struct PageMetadata {
    /// By lower-case `name`, `property` or `itemprop`, in document order.
    private(set) var named: [String: [String]] = [:]
    private(set) var title: String?
    private(set) var canonical: String?
    private(set) var language: String?
    private(set) var headings: [(text: String, node: Int, isMarked: Bool)] = []
    private(set) var times: [(date: String, node: Int, isPublication: Bool)] = []
    private(set) var bylines: [(text: String, rank: Int)] = []

    private static let mostBylines = 12

    init(_ tree: PageTree) {
        for index in tree.nodes.indices {
            switch tree.nodes[index].tag {
            case .text: continue
            case .meta: takeMeta(tree, index)
            case .link:
                if tree.attribute("rel", of: index)?.lowercased() == "canonical" {
                    canonical = canonical ?? tree.attribute("href", of: index)
                }
            case .html: language = tree.attribute("lang", of: index) ?? tree.attribute("xml:lang", of: index)
            case .title: if title == nil { title = Self.plain(titleText(tree, index)) }
            case .h1: headings.append((tree.words(of: index, limit: 600), index, isHeadline(tree, index)))
            case .time: takeTime(tree, index)
            default: takeElement(tree, index)
            }
        }
    }

    /// The first value of the first of these names that has one.
    func first(_ names: String...) -> (name: String, value: String)? {
        for name in names {
            if let value = named[name]?.first(where: { !$0.isEmpty }) { return (name, value) }
        }
        return nil
    }

    func all(_ name: String) -> [String] { named[name] ?? [] }

    private mutating func takeMeta(_ tree: PageTree, _ index: Int) {
        guard let content = tree.attribute("content", of: index) else { return }
        for attribute in ["property", "name", "itemprop", "http-equiv"] {
            guard let name = tree.attribute(attribute, of: index)?.lowercased() else { continue }
            if (named[name]?.count ?? 0) < 40 { named[name, default: []].append(Self.plain(content)) }
        }
    }

    private func titleText(_ tree: PageTree, _ index: Int) -> String {
        let range = index + 1..<tree.end(of: index)
        return range.filter { tree.nodes[$0].tag == .text }.map { tree.text.text(tree.characters($0)) }.joined()
    }

    private mutating func takeTime(_ tree: PageTree, _ index: Int) {
        let value =
            tree.attribute("datetime", of: index) ?? tree.attribute("content", of: index)
            ?? tree.words(of: index, limit: 120)
        let property = tree.attribute("itemprop", of: index)?.lowercased() ?? ""
        let names = (tree.attribute("class", of: index) ?? "").lowercased()
        let isPublication =
            property == "datepublished" || tree.attribute("pubdate", of: index) != nil || names.contains("publish")
            || names.contains("entry-date")
        if property == "datemodified" || names.contains("updated") || names.contains("modif") {
            named["time-modified", default: []].append(value)
            if !names.contains("publish") { return }
        }
        if times.count < 60 { times.append((value, index, isPublication)) }
    }

    private mutating func takeElement(_ tree: PageTree, _ index: Int) {
        if let property = tree.attribute("itemprop", of: index)?.lowercased() {
            switch property {
            case "headline", "name":
                if property == "headline" { headings.append((tree.words(of: index, limit: 600), index, true)) }
            case "datepublished", "datecreated", "datemodified":
                let value =
                    tree.attribute("content", of: index) ?? tree.attribute("datetime", of: index)
                    ?? tree.words(of: index, limit: 120)
                named[property, default: []].append(value)
            case "author": addByline(tree, index, rank: 1)
            default: break
            }
        }
        if tree.attribute("rel", of: index)?.lowercased().split(separator: " ").contains("author") == true {
            addByline(tree, index, rank: 2)
            return
        }
        guard let names = tree.attribute("class", of: index) else { return }
        let words = ClassWords.words(names)
        if words.contains(where: Self.bylineWords.contains) { addByline(tree, index, rank: 3) }
        if words.contains(where: Self.dateWords.contains) {
            let text = tree.words(of: index, limit: 160)
            if text.utf8.count < 120, text.utf8.contains(where: Byte.isDigit), (named["date-class"]?.count ?? 0) < 20 {
                named["date-class", default: []].append(text)
            }
        }
    }

    private mutating func addByline(_ tree: PageTree, _ index: Int, rank: Int) {
        guard bylines.count < Self.mostBylines else { return }
        let name = (index..<tree.end(of: index)).first { tree.attribute("itemprop", of: $0)?.lowercased() == "name" }
        let text = name.flatMap { tree.attribute("content", of: $0) } ?? tree.words(of: name ?? index, limit: 200)
        if text.utf8.count >= 3, text.utf8.count <= 120 { bylines.append((text, rank)) }
    }

    private func isHeadline(_ tree: PageTree, _ index: Int) -> Bool {
        if tree.attribute("itemprop", of: index)?.lowercased() == "headline" { return true }
        guard let names = tree.attribute("class", of: index) else { return false }
        return ClassWords.words(names).contains {
            ["title", "headline", "entry", "post", "article", "judul"].contains($0)
        }
    }

    static func plain(_ text: String) -> String {
        let bytes = TextCleaning.clean(Array(HTMLEntities.decode(text).utf8))
        return TextLines.singleSpaced(bytes, 0..<bytes.count).text
    }

    private static let bylineWords: Set<String> = [
        "byline", "bylines", "author", "authors", "authorname", "penulis", "reporter", "writer", "contributor", "autor",
        "auteur",
    ]
    private static let dateWords: Set<String> = [
        "date", "dateline", "pubdate", "published", "publishdate", "timestamp", "tanggal", "posted", "datum", "time",
        "postdate",
        "entrydate", "articledate",
    ]
}
