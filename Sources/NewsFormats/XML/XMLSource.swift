import Clippings

/// A document's bytes as they go to the parser: entities resolved, declaration and document type gone.
///
/// The parser then meets no entity but the five of XML itself, so that nothing can be loaded and nothing unfolds.
struct XMLSource {
    private(set) var bytes: [UInt8] = []
    /// Whether a lone `&` or `<` had to be escaped.
    private(set) var isMended = false

    private let source: [UInt8]
    private var entities = XMLEntities()
    /// Up to where `source` is in `bytes`.
    private var copied = 0
    private var grown = 0

    /// Attributes of one element beyond this are an attack.
    private static let mostAttributes = 2000

    init(_ source: [UInt8]) throws(Refusal) {
        self.source = source
        // What stands before the first tag, an XML declaration must not follow.
        copied = source.firstIndex(of: Byte.less) ?? 0
        try scan()
        if bytes.isEmpty, copied == 0 {
            bytes = source
        } else {
            bytes += source[copied...]
        }
    }

    /// Whether an element's end tag stands in a document.
    static func closes(_ name: String, in bytes: [UInt8]) -> Bool {
        let tag = [UInt8]("</" + name)
        var index = bytes.count - tag.count
        while index >= 0 {
            if bytes[index] == Byte.less, bytes.has(tag, at: index) { return true }
            index -= 1
        }
        return false
    }

    private mutating func scan() throws(Refusal) {
        var index = copied
        var attributes = 0
        while index < source.count {
            switch source[index] {
            case Byte.less:
                attributes = 0
                index = try markup(index)
            case Byte.ampersand: index = try reference(index)
            case UInt8(ascii: "="):
                attributes += 1
                index += 1
            case Byte.greater:
                attributes = Int.min / 2
                index += 1
            default: index += 1
            }
            guard attributes <= Self.mostAttributes else {
                throw Refusal(.damaged, "an element has more than \(Self.mostAttributes) attributes; this is no news")
            }
        }
    }

    /// Past the comment, section, instruction or opening sign of a tag at `index`.
    private mutating func markup(_ index: Int) throws(Refusal) -> Int {
        if let end = Self.passed(source, at: index) {
            if source.has("<?xml ".utf8, at: index) { replace(index..<end, by: []) }
            return end
        }
        if source.has("<!".utf8, at: index),
            folded(source.slice(index..<min(index + 9, source.count))).starts(with: "<!doctype")
        {
            let end = entities.readDeclarations(source, from: index + 9)
            replace(index..<end, by: [])
            return end
        }
        guard index + 1 < source.count, Self.opensTag(source[index + 1]) else {
            isMended = true
            replace(index..<index + 1, by: Array("&lt;".utf8))
            return index + 1
        }
        return index + 1
    }

    private mutating func reference(_ index: Int) throws(Refusal) -> Int {
        guard let end = XMLEntities.end(ofReference: source, at: index) else {
            isMended = true
            replace(index..<index + 1, by: Array("&amp;".utf8))
            return index + 1
        }
        switch entities.replacement(of: source.text(index + 1..<end - 1)) {
        case .asItStands: break
        case .text(let text):
            grown += text.count
            guard grown <= 1 << 20 + source.count else { throw XMLEntities.refusal }
            replace(index..<end, by: text)
        case .unknown:
            isMended = true
            replace(index..<index + 1, by: Array("&amp;".utf8))
        case .endless: throw XMLEntities.refusal
        }
        return end
    }

    private mutating func replace(_ range: Range<Int>, by text: [UInt8]) {
        bytes += source[copied..<range.lowerBound]
        bytes += text
        copied = range.upperBound
    }

    /// The index after the comment, section or instruction at `index`; `nil` when none opens there.
    static func passed(_ source: [UInt8], at index: Int) -> Int? {
        for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
        where source.has(opening.utf8, at: index) {
            let mark = [UInt8](closing)
            return source.first(mark, from: index + opening.utf8.count).map { $0 + mark.count } ?? source.count
        }
        return nil
    }

    private static func opensTag(_ byte: UInt8) -> Bool {
        Byte.isLetter(byte) || byte >= 0x80 || byte == Byte.slash || byte == UInt8(ascii: "_") || byte == Byte.colon
    }
}
