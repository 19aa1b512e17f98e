import Clippings

/// What a page says of its use: its head, its marked-up elements, its linked data, and its furniture.
struct PageRights {
    private let page: Page
    private var ledger = RightsLedger()

    /// More lines of a page's furniture than this hold no notice of their own.
    private static let mostBlocks = 4000
    private static let mostCopyrightLines = 3
    private static let shortest = 8
    private static let footer = "page footer"
    private static let mostElements = 200
    private static let widestCaption = 8

    /// Reads all that a page says outside of `lines`, which are the text that was chosen as its article.
    static func signals(of page: Page, leavingOut lines: [[UInt8]]) -> [RightsSignal] {
        var rights = PageRights(page: page)
        rights.readElements()
        rights.ledger.add(page.linked.rights)
        rights.readFurniture(Set(lines.map { WordHash.of($0) }))
        return rights.ledger.signals
    }

    private init(page: Page) {
        self.page = page
    }

    private mutating func readElements() {
        let tree = page.tree
        var elements = 0
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            guard node.tag != .text, node.count > 0, elements < Self.mostElements else { continue }
            let before = ledger.signals.count
            switch node.tag {
            case .meta: readMeta(index)
            case .link, .a: readLink(index)
            default: readProperty(index)
            }
            if ledger.signals.count > before { elements += 1 }
        }
    }

    private mutating func readMeta(_ index: Int) {
        let content = page.tree.attribute(.content, of: index) ?? page.tree.attribute(.value, of: index) ?? ""
        for (attribute, label) in Self.names {
            guard let name = page.tree.value(attribute, of: index) else { continue }
            let key = folded(Array(name.prefix(60))).trimmed.text
            let place = "meta[\(label)=\(key)]"
            switch key {
            case "tdm-reservation": ledger.add(MiningReservation.signal(reservation: content, place))
            case "tdm-policy": ledger.add(MiningReservation.signal(policy: content, place))
            case let key where attribute != .itemprop && RobotsDirectives.isRobot(key):
                ledger.add(RobotsDirectives.signals(content, robot: key, place))
            case "content-usage", "content-signal":
                ledger.add(UsagePreferences.signals(content, named: key, place))
            default: readStatement(key, content, index, place)
            }
        }
    }

    /// A statement by one of the vocabularies that name rights: Dublin Core, schema.org, cc, PRISM, plain names.
    private mutating func readStatement(_ name: String, _ content: String, _ index: Int, _ place: String) {
        guard let statement = RightsStatement.named(name) else { return }
        let text = PageMetadata.plain(content)
        guard !text.isEmpty else {
            ledger.add(statement.signal, .unset, scope(index), place, [])
            return
        }
        ledger.add(statement.signals(text, place).map { $0.about(scope(index)) })
    }

    private mutating func readLink(_ index: Int) {
        let tree = page.tree
        guard let relation = tree.value(.rel, of: index) else { return readProperty(index) }
        let relations = folded(Array(relation.prefix(200))).split(whereSeparator: Byte.isSpace)
        guard let found = relations.first(where: { Self.relations.contains(String(decoding: $0, as: UTF8.self)) })
        else {
            return readProperty(index)
        }
        let name = String(decoding: found, as: UTF8.self)
        let isHead = tree.nodes[index].tag == .link
        let place = isHead ? "link[rel=\(name)]" : "a[rel=\(name)]"
        let target = tree.attribute(.href, of: index) ?? ""
        let words = isHead ? "" : tree.words(of: index, limit: 300)
        let value: RightsSignal.Value =
            target.isEmpty ? .unset : name.hasSuffix("license") ? LicenceLink.value(target) : .other
        let signal = name.hasSuffix("license") ? "licence-link" : "usage-info"
        ledger.add(signal, value, scope(index), place, (words.isEmpty ? target : "\(target) \(words)").utf8)
    }

    /// Microdata and RDFa.
    private mutating func readProperty(_ index: Int) {
        let tree = page.tree
        for attribute in [.itemprop, .property] as [PageAttribute] {
            guard let names = tree.value(attribute, of: index) else { continue }
            for name in folded(Array(names.prefix(300))).split(whereSeparator: Byte.isSpace) {
                let key = String(decoding: name, as: UTF8.self)
                guard RightsStatement.named(key) != nil else { continue }
                let content =
                    tree.attribute(.content, of: index) ?? tree.attribute(.href, of: index)
                    ?? tree.words(of: index, limit: 1000)
                readStatement(key, content, index, "\(attribute.rawValue) \(key)")
            }
        }
    }

    /// Whether an element stands with a picture.
    private func scope(_ index: Int) -> String {
        let tree = page.tree
        var element = index
        for _ in 0..<Self.widestCaption where element > 0 {
            let tag = tree.nodes[element].tag
            if tag == .figure || tag == .figcaption { return RightsScope.pictures }
            if let type = tree.value(.itemtype, of: element) {
                return Array(type).contains("ImageObject") || Array(type).contains("VideoObject")
                    ? RightsScope.pictures : RightsScope.text
            }
            element = tree.parent(element)
        }
        return RightsScope.text
    }

    private mutating func readFurniture(_ own: Set<UInt64>) {
        var copyrightLines = 0
        let blocks = page.blocks.prefix(Self.mostBlocks)
        // A caption's credit may be printed beside it, too: the caption tells that it is a picture's.
        for block in blocks where block.isCaption && !ledger.isFull {
            ledger.add(NoticeReader.signals(in: block.text, .caption, "caption"))
        }
        for block in blocks where !block.isCaption && block.text.count >= Self.shortest && !ledger.isFull {
            let place = place(of: block)
            if place != Self.footer, own.contains(WordHash.of(block.text)) { continue }
            let found = NoticeReader.signals(in: block.text, .furniture, place)
            if found.count == 1, found[0].signal == "copyright-notice" {
                copyrightLines += 1
                if copyrightLines > Self.mostCopyrightLines { continue }
            }
            ledger.add(found)
        }
    }

    private func place(of block: TextBlock) -> String {
        var element = block.node
        while element > 0 {
            if page.tree.nodes[element].tag == .footer { return Self.footer }
            element = page.tree.parent(element)
        }
        return "page furniture"
    }

    private static let names: [(PageAttribute, String)] = [
        (.name, "name"), (.property, "property"), (.itemprop, "itemprop"), (.httpEquiv, "http-equiv"),
    ]
    private static let relations: Set<String> = [
        "license", "cc:license", "dct:license", "copyright", "terms-of-service",
    ]
}
