/// What the head of a page and its marked-up elements say, gathered in one walk.
struct PageMetadata {
    /// By lower-case `name`, `property` or `itemprop`, in document order.
    private(set) var named: [String: [String]] = [:]
    private(set) var title: String?
    private(set) var canonical: String?
    /// The address in `link rel=next`.
    private(set) var next: String?
    private(set) var language: String?
    private(set) var headings: [Heading] = []
    private(set) var dates: [MarkedDate] = []
    private(set) var bylines: [MarkedByline] = []
    /// Links whose address is that of a person's page.
    private(set) var profiles: [MarkedByline] = []
    private var profilesLeft = mostBylines
    /// Last parts of `itemtype`s (`NewsArticle`).
    private(set) var itemTypes: Set<String> = []

    struct Heading {
        var text: String
        var node: Int
        /// 1 for `h1`, 2 and 3 for less; 0 for what is marked as the headline.
        var level: Int
        /// Whether it is a link to the site's front page, as a logo is.
        var isLogo = false
    }

    struct MarkedDate {
        enum Kind { case published, element, classed, modified }

        var text: String
        var node: Int
        var kind: Kind
        var place: String
    }

    struct MarkedByline {
        enum Kind { case property, link, classed, profile }

        var text: String
        var node: Int
        var kind: Kind
    }

    private static let placed: Set<String> = [
        "author", "creator", "datepublished", "datecreated", "datemodified", "headline",
    ]
    private static let mostBylines = 60
    /// One element names no more people.
    private static let mostNames = 6
    private static let mostDates = 120
    private static let mostHeadings = 60
    private static let mostLesserHeadings = 30

    init(_ tree: PageTree) {
        for index in tree.nodes.indices {
            switch tree.nodes[index].tag {
            case .text: continue
            case .meta: takeMeta(tree, index)
            case .link: takeLink(tree, index)
            case .html: language = tree.attribute(.lang, of: index) ?? tree.attribute(.xmlLang, of: index)
            case .title: if title == nil { title = Self.plain(titleText(tree, index)) }
            case .h1: addHeading(tree, index, level: isHeadline(tree, index) ? 0 : 1)
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
        // Some tools save `content` as `value`.
        guard let content = tree.attribute(.content, of: index) ?? tree.attribute(.value, of: index) else { return }
        for attribute in [.property, .name, .itemprop, .httpEquiv] as [PageAttribute] {
            guard let name = tree.attribute(attribute, of: index)?.lowercased() else { continue }
            // Microdata belongs to the element around it, which need not be the article.
            if attribute == .itemprop, Self.placed.contains(name) {
                takeProperty(tree, index, name)
            } else if (named[name]?.count ?? 0) < 40 {
                named[name, default: []].append(Self.plain(content))
            }
        }
    }

    private mutating func takeLink(_ tree: PageTree, _ index: Int) {
        switch tree.attribute(.rel, of: index)?.lowercased() {
        case "canonical": canonical = canonical ?? tree.attribute(.href, of: index)
        case "next": next = next ?? tree.attribute(.href, of: index)
        default: break
        }
    }

    private func titleText(_ tree: PageTree, _ index: Int) -> String {
        let range = index + 1..<tree.end(of: index)
        return range.filter { tree.nodes[$0].tag == .text }.map { tree.text.text(tree.characters($0)) }.joined()
    }

    private mutating func addHeading(_ tree: PageTree, _ index: Int, level: Int) {
        guard headings.count < (level > 1 ? Self.mostLesserHeadings : Self.mostHeadings) else { return }
        let isLogo = leadsHome(tree, index)
        headings.append(Heading(text: headingText(tree, index), node: index, level: level, isLogo: isLogo))
    }

    /// Whether a heading stands in a link to the front page, or holds one.
    private func leadsHome(_ tree: PageTree, _ index: Int) -> Bool {
        var nodes = Array((index..<tree.end(of: index)).prefix(12))
        nodes.append(tree.parent(index))
        guard let link = nodes.first(where: { tree.nodes[$0].tag == .a }) else { return false }
        guard let address = tree.attribute(.href, of: link) else { return false }
        if address == "/" || address == "./" { return true }
        guard let scheme = Array(address.utf8.prefix(200)).first([UInt8]("//")) else { return false }
        let rest = address.utf8.dropFirst(scheme + 2)
        return rest.firstIndex(of: Byte.slash).map { rest.index(after: $0) == rest.endIndex } ?? true
    }

    /// A heading's words without its kicker: a child that is set small or that its class calls one.
    private func headingText(_ tree: PageTree, _ index: Int) -> String {
        var kept: [String] = []
        var isParted = false
        var node = index + 1
        while node < tree.end(of: index) {
            let isKicker =
                tree.nodes[node].tag == .small
                || tree.value(.class, of: node).map { PageClasses.of($0).contains(.kicker) } ?? false
            if isKicker {
                isParted = true
                node = tree.end(of: node)
                continue
            }
            if tree.nodes[node].tag == .text { kept.append(tree.text.text(tree.characters(node))) }
            node += 1
        }
        let rest = isParted ? Self.plain(kept.joined()) : ""
        return rest.utf8.count >= 8 ? rest : tree.words(of: index, limit: 600)
    }

    private mutating func takeTime(_ tree: PageTree, _ index: Int) {
        let printed = tree.words(of: index, limit: 120)
        let stated = tree.attribute(.datetime, of: index) ?? tree.attribute(.content, of: index)
        let property = tree.attribute(.itemprop, of: index)?.lowercased() ?? ""
        let classes = PageClasses.of(tree.value(.class, of: index) ?? [])
        let isPublication =
            property == "datepublished" || tree.attribute(.pubdate, of: index) != nil
            || classes.contains(.published)
        let isModification =
            property == "datemodified"
            || (classes.contains(.modified) && !classes.contains(.saysPublished))
        let kind: MarkedDate.Kind = isModification ? .modified : isPublication ? .published : .element
        if let stated { add(MarkedDate(text: stated, node: index, kind: kind, place: "time")) }
        if !printed.isEmpty, stated != printed {
            add(MarkedDate(text: printed, node: index, kind: kind, place: "time text"))
        }
    }

    private mutating func add(_ date: MarkedDate) {
        if dates.count < Self.mostDates { dates.append(date) }
    }

    private mutating func takeDate(_ property: String, _ value: String, _ index: Int) {
        let kind: MarkedDate.Kind
        switch property {
        case "datepublished": kind = .published
        case "datecreated": kind = .element
        case "datemodified": kind = .modified
        default: return
        }
        add(MarkedDate(text: value, node: index, kind: kind, place: "itemprop \(property)"))
    }

    private mutating func takeElement(_ tree: PageTree, _ index: Int) {
        guard tree.nodes[index].count > 0 else { return takeClassed(tree, index, []) }
        if let type = tree.attribute(.itemtype, of: index)?.split(separator: "/").last, itemTypes.count < 60 {
            itemTypes.insert(String(type))
        }
        for attribute in [.itemprop, .property] as [PageAttribute] {
            guard let property = tree.attribute(attribute, of: index)?.lowercased() else { continue }
            for name in property.split(separator: " ") {
                takeProperty(tree, index, name.split(separator: ":").last.map(String.init) ?? "")
            }
        }
        if tree.attribute(.rel, of: index)?.lowercased().split(separator: " ").contains("author") == true {
            addByline(tree, index, .link)
            return
        }
        if tree.nodes[index].tag == .a { takeProfile(tree, index) }
        let names = tree.value(.class, of: index) ?? tree.value(.id, of: index)
        takeClassed(tree, index, names.map(PageClasses.of) ?? [])
    }

    private mutating func takeProfile(_ tree: PageTree, _ index: Int) {
        guard profilesLeft > 0, let address = tree.value(.href, of: index), ProfileAddress.isOne(address) else {
            return
        }
        profilesLeft -= 1
        let text = tree.words(of: index, limit: 120)
        if (2...80).contains(text.utf8.count) {
            profiles.append(MarkedByline(text: text, node: index, kind: .profile))
        }
    }

    private mutating func takeProperty(_ tree: PageTree, _ index: Int, _ name: String) {
        switch name {
        case "headline": if tree.nodes[index].tag != .meta { addHeading(tree, index, level: 0) }
        case "datepublished", "datecreated", "datemodified", "date":
            let value =
                tree.attribute(.content, of: index) ?? tree.attribute(.datetime, of: index)
                ?? tree.words(of: index, limit: 120)
            takeDate(name == "date" ? "datecreated" : name, value, index)
        case "author", "creator": addByline(tree, index, .property)
        default: break
        }
    }

    private mutating func takeClassed(_ tree: PageTree, _ index: Int, _ classes: PageClasses) {
        let tag = tree.nodes[index].tag
        guard tag != .body else { return }
        if classes.contains(.byline) { addByline(tree, index, .classed) }
        if classes.contains(.date) {
            let text = tree.words(of: index, limit: 160)
            if text.utf8.count < 120, DateToken.holdsDigit(Array(text.utf8)) {
                add(MarkedDate(text: text, node: index, kind: .classed, place: "date element"))
            }
        }
        if tag != .p, classes.contains(.headline) {
            addHeading(tree, index, level: tag.isHeading ? 2 : 3)
        } else if tag == .h2 || tag == .h3 {
            addHeading(tree, index, level: 2)
        }
    }

    private mutating func addByline(_ tree: PageTree, _ index: Int, _ kind: MarkedByline.Kind) {
        guard bylines.count < Self.mostBylines else { return }
        let named = (index..<tree.end(of: index)).prefix(200).filter { node in
            tree.attribute(.itemprop, of: node)?.lowercased().split(separator: " ").contains("name") == true
        }
        let names = named.prefix(kind == .property ? Self.mostNames : 1).map { node in
            tree.attribute(.content, of: node) ?? tree.attribute(.value, of: node) ?? tree.words(of: node, limit: 240)
        }
        let text =
            names.isEmpty
            ? tree.attribute(.content, of: index) ?? linkedNames(tree, index) ?? tree.words(of: index, limit: 240)
            : names.joined(separator: "; ")
        if text.utf8.count >= 2, text.utf8.count <= 200 {
            bylines.append(MarkedByline(text: text, node: index, kind: kind))
        }
    }

    /// The names of an element that is hardly more than links to several people.
    private func linkedNames(_ tree: PageTree, _ index: Int) -> String? {
        let links = (index..<min(tree.end(of: index), index + 200)).filter { tree.nodes[$0].tag == .a }
        let names = links.prefix(Self.mostNames).map { tree.words(of: $0, limit: 80) }
        guard names.count > 1, names.allSatisfy({ PersonName.looksLikeNames(Array($0.utf8)) }) else { return nil }
        let whole = tree.words(of: index, limit: 240).utf8.count
        return names.reduce(0) { $0 + $1.utf8.count } * 10 >= whole * 6 ? names.joined(separator: "; ") : nil
    }

    private func isHeadline(_ tree: PageTree, _ index: Int) -> Bool {
        if tree.attribute(.itemprop, of: index)?.lowercased() == "headline" { return true }
        return tree.value(.class, of: index).map { PageClasses.of($0).contains(.title) } ?? false
    }

    static func plain(_ text: String) -> String {
        let bytes = TextCleaning.clean(Array(HTMLEntities.decode(text).utf8))
        return TextLines.singleSpaced(bytes, 0..<bytes.count).text
    }
}
