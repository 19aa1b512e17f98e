/// How numbers are written: `[numbers]`.
package struct NumberSection: Sendable {
    /// The sign before fractions; `nil` when the pack does not say.
    package let decimal: UInt8?
    /// The sign between thousands.
    package let thousands: UInt8?
    /// Whether thousands are parted by a space, too (`1 234 567`).
    package let spacedThousands: Bool
    /// `dua = 2`, `seratus = 100`: words that are a number, or an addend of one.
    package let words: [String: Double]
    /// Words that add ten to the digit before them (`dua belas`).
    package let teens: [String]
    /// Words that multiply the number before them inside a group of thousands (`dua puluh`, `two hundred`).
    package let multipliers: [String: Double]
    /// `ribu = 1000`: words that multiply a whole number before them, in words or digits.
    package let scales: [String: Double]
    /// Scales that stand right behind digits (`£2.36m`), where the same letters elsewhere may be a unit.
    package let gluedScales: [String: Double]
    /// `setengah = 0.5`; added to a number before it.
    package let fractions: [String: Double]
    /// Words between the parts of a number (`two hundred and five`).
    package let joiners: [String]
    /// Counts that only tell a size, with their bounds: `ratusan = "100-999"`, and `"1000-"` without an upper one.
    package let vague: [String: ClosedBounds]
    /// Words that let a scale stand alone (`a million`).
    package let articles: [String]
    /// Words before minus numbers (`minus 2 persen`).
    package let negatives: [String]
    /// What stands glued behind an ordinal's digits (`13th`).
    package let ordinalEndings: [String]
    /// What stands before an ordinal's digits (`ke-13`).
    package let ordinalBeginnings: [String]
    /// What stands behind round numbers that are meant roughly (`200-an`).
    package let roughEndings: [String]
    /// Whether number words are written in one word (`dreiundzwanzig`).
    package let compounds: Bool

    /// The bounds of a vague count; without an upper one, any number from the lower one on.
    package struct ClosedBounds: Sendable, Equatable {
        package let lower: Double
        package let upper: Double?
    }

    init(_ section: inout PackSection) {
        decimal = section.sign("decimal")
        thousands = section.sign("thousands")
        if let decimal, decimal == thousands {
            section.note(section.line(of: "thousands"), "'decimal' and 'thousands' are the same sign")
        }
        spacedThousands = section.truth("spaced-thousands") ?? false
        words = section.positive("words")
        teens = section.phrases("teens")
        multipliers = section.positive("multipliers")
        scales = section.positive("scales")
        gluedScales = section.positive("glued-scales")
        fractions = section.positive("fractions")
        joiners = section.phrases("joiners")
        vague = section.bounds("vague")
        articles = section.phrases("articles")
        negatives = section.phrases("negatives")
        ordinalEndings = section.phrases("ordinal-endings")
        ordinalBeginnings = section.phrases("ordinal-beginnings")
        roughEndings = section.phrases("rough-endings")
        compounds = section.truth("compounds") ?? false
    }
}

extension PackSection {
    /// A single ASCII sign.
    mutating func sign(_ key: String) -> UInt8? {
        guard let text = text(key) else { return nil }
        if text.utf8.count == 1, let byte = text.utf8.first, byte > 0x20, byte < 0x7F { return byte }
        note(line(of: key), "'\(key)' is one sign, such as \",\"")
        return nil
    }

    /// A table of numbers that can be multiplied by: from 0 to 10^18.
    mutating func positive(_ key: String) -> [String: Double] {
        let table = numbers(key)
        for (word, number) in table.sorted(by: { $0.key < $1.key }) where !(number >= 0 && number <= 1e18) {
            note(line(of: key), "'\(word)' of '\(key)' is beyond 0 to 10^18")
        }
        return table.filter { $0.value >= 0 && $0.value <= 1e18 }
    }

    /// A table of bounds written `"11-19"` or `"1000-"`.
    mutating func bounds(_ key: String) -> [String: NumberSection.ClosedBounds] {
        var result: [String: NumberSection.ClosedBounds] = [:]
        for (word, text) in texts(key).sorted(by: { $0.key < $1.key }) {
            let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, let lower = Double(parts[0]),
                parts[1].isEmpty || Double(parts[1]).map({ $0 >= lower }) == true
            {
                result[word] = NumberSection.ClosedBounds(lower: lower, upper: Double(parts[1]))
            } else {
                note(line(of: key), "'\(word)' of '\(key)' is bounds such as \"11-19\" or \"1000-\"")
            }
        }
        return result
    }
}
