/// Markup in which every text has been escaped: what a document says can become no element, attribute or script.
///
/// Only literals are markup. An interpolated `String` is text: made inert as for a terminal (`InertText`), then escaped
/// for element content and quoted attribute values alike (WHATWG HTML, 13.3).
struct HTML: ExpressibleByStringInterpolation, Sendable, Equatable {
    private(set) var markup: String

    init() {
        markup = ""
    }

    init(stringLiteral value: String) {
        markup = value
    }

    init(stringInterpolation: StringInterpolation) {
        markup = stringInterpolation.markup
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var markup = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity + 32 * interpolationCount)
        }

        mutating func appendLiteral(_ literal: String) {
            markup += literal
        }

        mutating func appendInterpolation(_ text: String) {
            markup += HTML.escaped(text)
        }

        mutating func appendInterpolation(_ html: HTML) {
            markup += html.markup
        }

        mutating func appendInterpolation(_ number: some BinaryInteger) {
            markup += String(number)
        }
    }

    static func + (left: HTML, right: HTML) -> HTML {
        var sum = left
        sum += right
        return sum
    }

    static func += (left: inout HTML, right: HTML) {
        left.markup += right.markup
    }

    private static func escaped(_ text: String) -> String {
        let inert = InertText.line(text)
        guard inert.utf8.contains(where: { entity($0) != nil }) else { return inert }
        var result: [UInt8] = []
        result.reserveCapacity(inert.utf8.count + 16)
        for byte in inert.utf8 {
            if let entity = entity(byte) { result += entity.utf8 } else { result.append(byte) }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func entity(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}

extension Sequence<HTML> {
    func joined(separator: HTML = "") -> HTML {
        var result = HTML()
        for (index, part) in enumerated() {
            if index > 0 { result += separator }
            result += part
        }
        return result
    }
}
