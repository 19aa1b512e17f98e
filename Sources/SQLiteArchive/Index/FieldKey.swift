import Archive
import TextAnalysis

/// Makes one term of a field's value, the same for document and query.
struct FieldKey {
    /// Longer values are cut: a term of the index should not be a paragraph.
    private static let maximumWords = 24

    let analyzer: Analyzer

    /// `publisher=antara␂news`; `nil` when the value holds no word.
    func term(_ field: SearchField, _ value: String) -> String? {
        if field == .url { return urlTerm(value) }
        let words = analyzer.words(in: value).prefix(Self.maximumWords)
        guard !words.isEmpty else { return nil }
        return "\(field.name)=" + words.map(\.folded).joined(separator: "\u{02}")
    }

    /// An address as a number of 64 bits: each is its own term, so it had better be short.
    private func urlTerm(_ value: String) -> String? {
        var bytes = Array(value.lowercased().utf8)
        if let scheme = Self.schemeEnd(bytes) { bytes.removeFirst(scheme) }
        while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        guard !bytes.isEmpty else { return nil }
        return "url=" + String(StableHash.bits64(bytes), radix: 36)
    }

    /// The host and its parents of at least two labels, each as a term.
    func domainTerms(_ url: String) -> [String] {
        var bytes = Array(url.lowercased().utf8)
        guard let scheme = Self.schemeEnd(bytes) else { return [] }
        bytes.removeFirst(scheme)
        let host = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "?") }
        let labels = String(decoding: host, as: UTF8.self).split(separator: ".").suffix(6)
        guard labels.count >= 2 else { return [] }
        return (0...labels.count - 2).compactMap { term(.domain, labels.dropFirst($0).joined(separator: ".")) }
    }

    /// Offset behind `://`.
    private static func schemeEnd(_ bytes: [UInt8]) -> Int? {
        guard bytes.count > 3 else { return nil }
        for index in 0..<min(bytes.count - 2, 12) where bytes[index...].starts(with: [0x3A, 0x2F, 0x2F]) {
            return index + 3
        }
        return nil
    }
}

/// FNV-1a: the same for ever, unlike Swift's own hashes.
///
/// Against accidents only, not against attackers.
enum StableHash {
    static func bits64(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    static func bits32(_ bytes: some Sequence<UInt8>) -> Int64 {
        let hash = bits64(bytes)
        return Int64(UInt32(truncatingIfNeeded: hash ^ hash >> 32))
    }
}
