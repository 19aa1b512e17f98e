/// Markup that feeds carry as text.
enum FeedMarkup {
    /// Whether the text holds an HTML tag or a character reference; `1 < 2 & 3` does not.
    static func looksLikeMarkup(_ bytes: [UInt8]) -> Bool {
        var index = 0
        var unknown = 0
        while index < bytes.count {
            if bytes[index] == Byte.less {
                if tag(bytes, index) { return true }
                unknown += 1
                if unknown < mostUnknown, isClosed(bytes, index) { return true }
            }
            if bytes[index] == Byte.ampersand, let end = XMLEntities.end(ofReference: bytes, at: index) {
                if XMLEntities().replacement(of: bytes.text(index + 1..<end - 1)) != .unknown { return true }
            }
            index += 1
        }
        return false
    }

    /// Whether paragraphs are marked, which no plain text does.
    static func hasBlocks(_ bytes: [UInt8]) -> Bool {
        let text = folded(Array(bytes.prefix(50_000)))
        return ["</p>", "<br>", "<br/>", "<br />", "</div>"].contains { text.contains($0) }
    }

    static func paragraphs(_ bytes: [UInt8]) -> [[UInt8]] {
        MarkupText.paragraphs(mended(escapedTwice(bytes) ? unescaped(bytes) : bytes))
    }

    static func line(_ bytes: [UInt8], mayBeEscapedAgain: Bool) -> String {
        var text = Array(MarkupText.paragraphs(mended(bytes)).joined(separator: [Byte.space]))
        // A reference that is left was escaped twice: nobody prints `&#8217;`.
        if mayBeEscapedAgain, text.contains(Byte.ampersand) { text = unescaped(text) }
        return TextLines.singleSpaced(text, 0..<text.count).text
    }

    /// Character references resolved, tags left as they are.
    static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        let entities = XMLEntities()
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == Byte.ampersand, let end = XMLEntities.end(ofReference: bytes, at: index) else {
                result.append(bytes[index])
                index += 1
                continue
            }
            let name = bytes.text(index + 1..<end - 1)
            if case .text(let text) = entities.replacement(of: name) {
                result += text
            } else {
                result += HTMLEntities.decode("&" + name + ";").utf8
            }
            index = end
        }
        return result
    }

    /// Markup in which no frame or object swallows the words behind it because it is closed the way XML closes elements,
    /// or not at all.
    private static func mended(_ bytes: [UInt8]) -> [UInt8] {
        let bytes = NumericReferences.mended(bytes)
        let text = folded(bytes)
        guard swallowing.contains(where: { text.contains("<" + $0) }) else { return bytes }
        let ends = swallowing.map { lastPlace(of: "</" + $0, in: text) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        /// The end of the tag at `index`; looked for once for all tags that it may end.
        var close = -1
        while index < bytes.count {
            guard bytes[index] == Byte.less,
                let which = swallowing.firstIndex(where: { text.has($0.utf8, at: index + 1) })
            else {
                result.append(bytes[index])
                index += 1
                continue
            }
            if close < index { close = bytes[index...].firstIndex(of: Byte.greater) ?? bytes.count }
            guard close < bytes.count, bytes[close - 1] == Byte.slash || ends[which] < close else {
                result.append(bytes[index])
                index += 1
                continue
            }
            result.append(Byte.space)
            index = close + 1
        }
        return result
    }

    private static func lastPlace(of mark: String, in text: [UInt8]) -> Int {
        var index = text.count - mark.utf8.count
        while index >= 0, !text.has(mark.utf8, at: index) { index -= 1 }
        return index
    }

    /// Whether an element of any name that begins at `index` also ends, not far behind.
    private static func isClosed(_ bytes: [UInt8], _ index: Int) -> Bool {
        let name = bytes[(index + 1)...].prefix(24).prefix { Byte.isLetter($0) || Byte.isDigit($0) }
        guard let first = name.first, Byte.isLetter(first) else { return false }
        let near = bytes.slice(name.endIndex..<min(bytes.count, name.endIndex + 4000))
        return near.first([Byte.less, Byte.slash] + name + [Byte.greater]) != nil
    }

    /// Elements of unknown names beyond this do not make a text markup.
    private static let mostUnknown = 20
    private static let swallowing = ["iframe", "object", "applet", "script", "style", "svg"]

    /// Whether the blocks of the text are still escaped: `&lt;p&gt;…&lt;/p&gt;`, and no tag of its own.
    private static func escapedTwice(_ bytes: [UInt8]) -> Bool {
        guard bytes.contains("&lt;") else { return false }
        let text = folded(Array(bytes.prefix(50_000)))
        return ["&lt;/p&gt;", "&lt;br", "&lt;/div&gt;", "&lt;/a&gt;"].contains { text.contains($0) }
            && !text.indices.contains { text[$0] == Byte.less && tag(text, $0) }
    }

    /// Whether an HTML element's opening or end tag stands at `index`.
    private static func tag(_ bytes: [UInt8], _ index: Int) -> Bool {
        var start = index + 1
        if start < bytes.count, bytes[start] == Byte.slash { start += 1 }
        if bytes.has("<!--".utf8, at: index) { return true }
        let end = min(bytes.count, start + 12)
        guard start < end else { return false }
        let name = bytes[start..<end].prefix { Byte.isLetter($0) || Byte.isDigit($0) }
        guard !name.isEmpty, name.endIndex < bytes.count, names.contains(folded(Array(name)).text) else { return false }
        let next = bytes[name.endIndex]
        return Byte.isSpace(next) || next == Byte.greater || next == Byte.slash
    }

    private static let names: Set<String> = [
        "a", "abbr", "acronym", "address", "article", "aside", "audio", "b", "big", "blockquote", "br", "button",
        "caption", "center", "cite", "code", "col", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "embed",
        "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
        "body", "i", "iframe", "img", "input", "ins", "kbd", "label", "li", "link", "main", "mark", "meta", "nav",
        "noscript", "object", "ol", "option", "p", "picture", "pre", "q", "s", "samp", "script", "section", "select",
        "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td",
        "textarea", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "video",
    ]
}
