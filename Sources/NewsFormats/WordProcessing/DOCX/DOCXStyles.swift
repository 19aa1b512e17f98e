/// The paragraph and character styles of a DOCX document, as far as they tell what a text is.
struct DOCXStyles {
    /// What a style gives, what it is based on included.
    struct Look {
        var kind = DocumentBlock.Kind.body
        var isContents = false
        var isBold = false
        /// In points.
        var size: Double?
        var isHidden = false
    }

    private struct Style {
        var name: String
        var base: String?
        var properties: XMLElement
    }

    private var styles: [String: Style] = [:]
    private var looks: [String: Look] = [:]
    private var plain = Look()

    init() {}

    init(_ root: XMLElement) {
        plain.size = root.path("docDefaults", "rPrDefault", "rPr", "sz").flatMap(Self.points)
        for style in root.all("style") {
            guard let id = style["styleId"], styles[id] == nil else { continue }
            let name = (style.first("name")?["val"] ?? id).lowercased()
            styles[id] = Style(name: name, base: style.first("basedOn")?["val"], properties: style)
            if style["type"] == "paragraph", let mark = style["default"], DOCXFlag.isOn(mark) {
                if let size = style.path("rPr", "sz").flatMap(Self.points) { plain.size = size }
            }
        }
        for id in styles.keys { looks[id] = resolve(id) }
    }

    /// The look of a style, of no style at all for `nil`.
    func look(_ id: String?) -> Look {
        guard let id else { return plain }
        return looks[id] ?? named(id.lowercased(), plain)
    }

    private func resolve(_ id: String) -> Look {
        var chain: [Style] = []
        var next: String? = id
        while let id = next, let style = styles[id], chain.count < 12 {
            chain.append(style)
            next = style.base
        }
        var look = plain
        for style in chain.reversed() {
            look = named(style.name, look)
            if let level = style.properties.path("pPr", "outlineLvl")?["val"].flatMap({ Int($0) }), level < 9,
                look.kind == .body
            {
                look.kind = .heading
            }
            if let run = style.properties.first("rPr") { Self.apply(run, to: &look) }
        }
        return look
    }

    /// Built-in styles keep their English names in every language of Word.
    private func named(_ name: String, _ look: Look) -> Look {
        var look = look
        let bare = name.filter { $0 != " " }
        if bare == "title" || bare == "headline" {
            look.kind = .title
        } else if bare == "subtitle" || bare == "standfirst" {
            look.kind = .subtitle
        } else if bare == "author" || bare == "authors" || bare == "byline" {
            look.kind = .byline
        } else if bare.hasPrefix("heading"), bare.utf8.count == 8 {
            look.kind = .heading
        } else if bare == "caption" || bare == "imagecaption" || bare == "tablecaption" {
            look.kind = .caption
        } else if bare.hasPrefix("toc"), bare.utf8.count == 4 || bare == "tocheading" {
            look.isContents = true
        }
        return look
    }

    /// What run properties change.
    static func apply(_ run: XMLElement, to look: inout Look) {
        if let bold = run.first("b") { look.isBold = DOCXFlag.isOn(bold["val"]) }
        if let hidden = run.first("vanish") { look.isHidden = DOCXFlag.isOn(hidden["val"]) }
        if let size = run.first("sz").flatMap(points) { look.size = size }
    }

    /// Sizes are in half points.
    private static func points(_ size: XMLElement) -> Double? { size["val"].flatMap { Double($0) }.map { $0 / 2 } }
}

/// On and off as WordprocessingML writes them; an element without value is on.
enum DOCXFlag {
    static func isOn(_ value: String?) -> Bool {
        guard let value else { return true }
        return value != "0" && value != "false" && value != "off"
    }
}
