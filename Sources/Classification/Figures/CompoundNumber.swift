/// Reads a number written in one word, as German and Dutch have it: `vierundzwanzig`, `tweehonderdvijftig`.
struct CompoundNumber {
    private let parts: [Lexicon.CompoundPart]

    init(_ lexicon: Lexicon) { parts = lexicon.compoundParts }

    /// The value of folded bytes that are number words from end to end; `nil` where anything is left over.
    func value(_ bytes: [UInt8]) -> Double? {
        var rest = bytes[...]
        var group: Double = 0
        var sum: Double = 0
        var taken = 0
        while !rest.isEmpty {
            guard let part = parts.first(where: { rest.starts(with: $0.bytes) }) else { return nil }
            rest = rest.dropFirst(part.bytes.count)
            taken += 1
            let number = part.entry.number
            if part.entry.roles.contains(.numberJoiner), !part.entry.roles.contains(.numeral) {
                continue
            } else if part.entry.roles.contains(.scale) {
                sum += max(group, 1) * number
                group = 0
            } else if part.entry.roles.contains(.multiplier) {
                group = max(group, 1) * number
            } else {
                group += number
            }
        }
        return taken > 1 ? sum + group : nil
    }
}
