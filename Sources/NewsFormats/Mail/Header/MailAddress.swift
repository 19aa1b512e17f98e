/// One mailbox of an address field: `Jane Roe <jane@example.org>`, `jane@example.org (Jane Roe)`.
struct MailAddress: Equatable {
    /// The name shown, decoded; empty when there is none.
    var name: String
    /// Folded; empty when there is none.
    var address: String

    /// The part before the `@`.
    var local: String { String(address.prefix { $0 != "@" }) }

    var domain: String { address.firstIndex(of: "@").map { String(address[address.index(after: $0)...]) } ?? "" }

    /// The mailboxes of a raw field, at most 20.
    static func list(_ value: [UInt8]?) -> [MailAddress] {
        guard let value else { return [] }
        return joined(split(Array(value.prefix(8000)))).prefix(20).compactMap(read)
    }

    /// Parts with an address in them: a name's own comma (`Roe, Jane <jane@example.org>`) parts no two senders.
    private static func joined(_ parts: [[UInt8]]) -> [[UInt8]] {
        var result: [[UInt8]] = []
        var open: [UInt8] = []
        for part in parts {
            let whole = open.isEmpty ? part : open + [Byte.comma] + part
            if part.contains(UInt8(ascii: "@")) || part.allSatisfy(Byte.isSpace) {
                // What stands before a bare address is no name of it.
                if !open.isEmpty, !part.contains(Byte.less) { result += [open, part] } else { result.append(whole) }
                open = []
            } else {
                open = whole
            }
        }
        return open.isEmpty ? result : result + [open]
    }

    private static func split(_ value: [UInt8]) -> [[UInt8]] {
        var result: [[UInt8]] = [[]]
        var scan = Scan()
        for byte in value {
            let isOpen = scan.take(byte)
            if isOpen, byte == Byte.comma || byte == Byte.semicolon {
                result.append([])
            } else if isOpen, byte == Byte.colon {
                // The name of a group.
                result[result.count - 1] = []
            } else {
                result[result.count - 1].append(byte)
            }
        }
        return result
    }

    private static func read(_ value: [UInt8]) -> MailAddress? {
        var name: [UInt8] = []
        var address: [UInt8] = []
        var comment: [UInt8] = []
        var scan = Scan()
        for byte in value {
            let before = scan
            let isOpen = scan.take(byte)
            if scan.isEscape { continue }
            if scan.isQuoted || before.isQuoted {
                if scan.isQuoted == before.isQuoted { name.append(byte) }
            } else if scan.comments > 0 || before.comments > 0 {
                if scan.comments == before.comments { comment.append(byte) }
            } else if scan.isAngle || before.isAngle {
                if scan.isAngle == before.isAngle { address.append(byte) }
            } else if isOpen {
                name.append(byte)
            }
        }
        if address.isEmpty, name.contains(UInt8(ascii: "@")) {
            address = name
            name = comment
        } else if name.allSatisfy(Byte.isSpace) {
            name = comment
        } else if !comment.isEmpty {
            // `Jane Roe (Reuters) <jane@example.org>`
            name += Array("(".utf8) + comment + Array(")".utf8)
        }
        let shown = EncodedWords.decode(name).filter { $0 != Byte.quote }.trimmed
        let plain = folded(EncodedWords.decode(address)).filter { !Byte.isSpace($0) }
        return shown.isEmpty && plain.isEmpty ? nil : MailAddress(name: shown.text, address: plain.text)
    }

    /// Inside what a byte of an address field stands.
    private struct Scan {
        var isQuoted = false
        var isEscape = false
        var isAngle = false
        var comments = 0

        /// Whether the byte stands outside of quotes, comments and angle brackets.
        mutating func take(_ byte: UInt8) -> Bool {
            if isEscape {
                isEscape = false
                return false
            }
            if byte == UInt8(ascii: "\\"), isQuoted || comments > 0 {
                isEscape = true
                return false
            }
            switch byte {
            case Byte.quote where comments == 0 && !isAngle: isQuoted.toggle()
            case Byte.openBracket where !isQuoted && !isAngle: comments += 1
            case Byte.closeBracket where !isQuoted && comments > 0: comments -= 1
            case Byte.less where !isQuoted && comments == 0: isAngle = true
            case Byte.greater where isAngle: isAngle = false
            default: return !isQuoted && comments == 0 && !isAngle
            }
            return false
        }
    }
}
