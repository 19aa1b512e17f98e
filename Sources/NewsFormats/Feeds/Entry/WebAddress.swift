/// Addresses of feeds, which may be relative to the feed's own (RFC 3986, section 5).
enum WebAddress {
    private static let longest = 4000

    /// `reference` as an absolute address; as it stands when `base` is none or cannot be one.
    static func resolve(_ reference: String, against base: String?) -> String {
        let text = Array(reference.utf8.prefix(longest)).trimmed
        guard scheme(text) == nil, let base else { return text.text }
        let root = Array(base.utf8.prefix(longest)).trimmed
        guard let colon = scheme(root), root.has("//".utf8, at: colon + 1) else { return text.text }
        if text.has("//".utf8, at: 0) { return (root[...colon] + text).text }
        let authorityEnd = root[(colon + 3)...].firstIndex { ends.contains($0) } ?? root.count
        let authority = root.slice(0..<authorityEnd)
        let query = root[authorityEnd...].firstIndex { $0 == question || $0 == Byte.hash } ?? root.count
        let path = root.slice(authorityEnd..<query)
        guard let first = text.first else { return root.text }
        switch first {
        case Byte.slash: return (authority + withoutDots(text)).text
        case Byte.hash:
            let fragment = root.firstIndex(of: Byte.hash) ?? root.count
            return (root[..<fragment] + text).text
        case question: return (authority + path + text).text
        default:
            let folder = path.lastIndex(of: Byte.slash).map { path.slice(0..<$0 + 1) } ?? [Byte.slash]
            return (authority + withoutDots(folder + text)).text
        }
    }

    /// Whether it begins with a scheme, as `https:` and `tag:` do.
    static func isAbsolute(_ address: String) -> Bool { scheme(Array(address.utf8.prefix(64))) != nil }

    /// The index of the colon behind the scheme.
    private static func scheme(_ bytes: [UInt8]) -> Int? {
        guard let first = bytes.first, Byte.isLetter(first),
            let colon = bytes.prefix(32).firstIndex(of: Byte.colon),
            bytes[..<colon].allSatisfy({
                Byte.isLetter($0) || Byte.isDigit($0) || $0 == Byte.plus || $0 == Byte.hyphen || $0 == Byte.period
            })
        else { return nil }
        return colon
    }

    /// A path with `.` and `..` walked; its query stays.
    private static func withoutDots(_ path: [UInt8]) -> [UInt8] {
        let end = path.firstIndex { $0 == question || $0 == Byte.hash } ?? path.count
        var kept: [ArraySlice<UInt8>] = []
        let segments = path[..<end].split(separator: Byte.slash, omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            if segment.elementsEqual([Byte.period]) {
                if isLast { kept.append([]) }
            } else if segment.elementsEqual([Byte.period, Byte.period]) {
                if kept.count > 1 { kept.removeLast() }
                if isLast { kept.append([]) }
            } else {
                kept.append(segment)
            }
        }
        return Array(kept.joined(separator: [Byte.slash])) + path[end...]
    }

    private static let question = UInt8(ascii: "?")
    private static let ends: Set<UInt8> = [Byte.slash, question, Byte.hash]
}
extension ArraySlice where Element == UInt8 {
    fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
