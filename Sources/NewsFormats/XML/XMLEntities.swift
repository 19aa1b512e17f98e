import CXML2
import Clippings

/// What the names in `&name;` stand for: the document's own short entities, and HTML's.
struct XMLEntities {
    enum Replacement: Equatable {
        /// A character's number or one of XML's own five: the parser knows it.
        case asItStands
        case text([UInt8])
        case unknown
        /// An entity that unfolds further than any honest one.
        case endless
    }

    static let refusal = Refusal(
        .expandsTooFar,
        "its entities unfold without end; if it is no attack, ask the sender for a document without them"
    )

    /// Entities of news documents are signs and names; longer ones are not kept, in bytes.
    private static let longest = 4096
    private static let most = 1000

    /// `nil` for one that is longer than `longest`.
    private var declared: [String: [UInt8]?] = [:]

    /// The index after `&name;` or `&#number;` at `index`; `nil` when none stands there.
    static func end(ofReference bytes: [UInt8], at index: Int) -> Int? {
        var end = index + 1
        let limit = min(bytes.count, index + 64)
        if end < limit, bytes[end] == Byte.hash { end += 1 }
        let first = end
        while end < limit, Byte.isWord(bytes[end]) || Byte.hyphen == bytes[end] || Byte.period == bytes[end] {
            end += 1
        }
        guard end > first, end < limit, bytes[end] == Byte.semicolon else { return nil }
        return end + 1
    }

    func replacement(of name: String) -> Replacement {
        if name.utf8.first == Byte.hash || Self.own.contains(name) { return .asItStands }
        if let known = declared[name] { return known.map(Replacement.text) ?? .endless }
        guard let entity = htmlEntityLookup(name), let scalar = Unicode.Scalar(entity.pointee.value) else {
            return .unknown
        }
        return .text(Array(String(scalar).utf8))
    }

    /// Takes the entities that a document type declares, from behind `<!DOCTYPE`; gives the index after it.
    mutating func readDeclarations(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        var isInside = false
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "["):
                isInside = true
                index += 1
            case UInt8(ascii: "]"):
                isInside = false
                index += 1
            case Byte.greater where !isInside: return index + 1
            case Byte.quote where !isInside, Byte.apostrophe where !isInside: index = Self.afterQuote(bytes, index)
            case Byte.less where bytes.has("<!--".utf8, at: index):
                index = bytes.first([UInt8]("-->"), from: index + 4).map { $0 + 3 } ?? bytes.count
            case Byte.less: index = declaration(bytes, index)
            default: index += 1
            }
        }
        return bytes.count
    }

    /// Takes the declaration at `index`; gives the index after it.
    private mutating func declaration(_ bytes: [UInt8], _ index: Int) -> Int {
        var end = index + 1
        var quoted: [Range<Int>] = []
        while end < bytes.count, bytes[end] != Byte.greater {
            if bytes[end] == Byte.quote || bytes[end] == Byte.apostrophe {
                let after = Self.afterQuote(bytes, end)
                quoted.append(end + 1..<max(end + 1, after - 1))
                end = after
            } else {
                end += 1
            }
        }
        let afterwards = min(end + 1, bytes.count)
        guard bytes.has("<!ENTITY".utf8, at: index), let value = quoted.first, declared.count < Self.most else {
            return afterwards
        }
        let words = bytes.slice(index + 8..<value.lowerBound - 1).split(whereSeparator: Byte.isSpace)
        // A `%` first means a parameter of the document type; SYSTEM or PUBLIC, a text from elsewhere, which is nothing.
        guard let name = words.first.map({ String(decoding: $0, as: UTF8.self) }), name != "%", declared[name] == nil
        else { return afterwards }
        declared[name] = words.count > 1 ? [] : unfolded(bytes.slice(value))
        return afterwards
    }

    /// A value with the entities declared before it resolved; `nil` when that makes it too long.
    private func unfolded(_ value: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        var index = 0
        while index < value.count {
            guard result.count <= Self.longest else { return nil }
            guard value[index] == Byte.ampersand else {
                result.append(value[index])
                index += 1
                continue
            }
            guard let end = Self.end(ofReference: value, at: index) else {
                result += "&amp;".utf8
                index += 1
                continue
            }
            switch replacement(of: value.text(index + 1..<end - 1)) {
            case .asItStands: result += value[index..<end]
            case .text(let text): result += text
            case .unknown: result += "&amp;".utf8 + value[index + 1..<end]
            case .endless: return nil
            }
            index = end
        }
        return result.count <= Self.longest ? result : nil
    }

    private static func afterQuote(_ bytes: [UInt8], _ index: Int) -> Int {
        bytes[(index + 1)...].firstIndex(of: bytes[index]).map { $0 + 1 } ?? bytes.count
    }

    private static let own: Set<String> = ["amp", "lt", "gt", "quot", "apos"]
}
