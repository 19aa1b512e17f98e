/// The styles of an OpenDocument text, as far as they tell what a text is.
struct ODTStyles {
    struct Look {
        var kind = DocumentBlock.Kind.body
        var isBold = false
        /// In points.
        var size: Double?
        var isHidden = false
    }

    private struct Style {
        var parent: String?
        var properties: XMLElement?
    }

    private var styles: [String: Style] = [:]

    /// Takes the root elements of all parts that hold styles; the later win.
    init(_ roots: [XMLElement]) {
        for root in roots {
            for group in root.children where group.name == "styles" || group.name == "automatic-styles" {
                for style in group.all("style") {
                    guard let name = style["name"], style["family"] == "paragraph" || style["family"] == "text" else {
                        continue
                    }
                    styles[name] = Style(parent: style["parent-style-name"], properties: style.first("text-properties"))
                }
            }
        }
    }

    /// The look of a style on top of what is around it.
    func look(_ name: String?, on base: Look = Look()) -> Look {
        var chain: [String] = []
        var next = name
        while let name = next, chain.count < 12 {
            chain.append(name)
            next = styles[name]?.parent
        }
        var look = base
        for name in chain.reversed() {
            if let kind = Self.kinds[name] { look.kind = kind }
            guard let properties = styles[name]?.properties else { continue }
            if let weight = properties["fo:font-weight"] {
                look.isBold = weight == "bold" || (Int(weight) ?? 0) >= 600
            }
            if let size = properties["fo:font-size"], size.hasSuffix("pt") { look.size = Double(size.dropLast(2)) }
            if properties["text:display"] == "none" { look.isHidden = true }
        }
        return look
    }

    /// Built-in styles keep their English names in every language.
    private static let kinds: [String: DocumentBlock.Kind] = [
        "Title": .title, "Subtitle": .subtitle, "Caption": .caption, "Illustration": .caption, "Figure": .caption,
        "Drawing": .caption, "Heading": .heading, "Author": .byline, "Byline": .byline,
    ]
}
