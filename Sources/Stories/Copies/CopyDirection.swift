import Clippings

/// Which of two texts draws on the other, and why: several weak witnesses, weighed.
///
/// None of them proves anything alone: clocks jump, late files are common, a copy may be longer than its original. The
/// reasons are kept with the edge, so that a person can disagree.
struct CopyDirection: Sendable, Equatable {
    /// Whether the first text is the copy.
    let firstIsCopy: Bool
    /// In words, those that speak for this direction, the weightiest first.
    let reasons: [String]
    /// How much more speaks for this direction than against it.
    let strength: Double
    /// What speaks against it.
    private let objections: [String]

    init(_ first: FiledText, _ second: FiledText, coverageOfFirst: Double, coverageOfSecond: Double) {
        var witnesses: [(weight: Double, reason: String)] = []
        // Positive: the first is the copy.
        func add(_ weight: Double, _ reason: String) { witnesses.append((weight, reason)) }

        if first.credits(second) { add(4, "credits \(second.publisher ?? "")") }
        if second.credits(first) { add(-4, "credits \(first.publisher ?? "")") }
        if let mine = first.published, let theirs = second.published {
            if let mine = mine.instant, let theirs = theirs.instant, abs(mine - theirs) >= 60 {
                add(mine > theirs ? 3 : -3, "published \(Self.span(abs(mine - theirs))) later")
            } else if mine.day != theirs.day {
                add(mine.day > theirs.day ? 3 : -3, "published \(Self.span(abs(mine.day - theirs.day) * 86_400)) later")
            }
        }
        let difference = coverageOfFirst - coverageOfSecond
        if abs(difference) > 0.15 { add(difference > 0 ? 1.5 : -1.5, "is the less complete") }
        for (text, sign) in [(first, 1.0), (second, -1.0)] {
            guard let own = text.ownProvenance, own.score > 0 else { continue }
            switch own.class {
            case .rewrite, .translation, .reprint: add(sign * 1.5 * own.score, "bears marks of a \(own.class.rawValue)")
            case .original: add(-sign * own.score, "lacks marks of own reporting")
            case .wire, .release, .unknown: break
            }
        }
        if first.isAgencysOwn != second.isAgencysOwn {
            add(second.isAgencysOwn ? 1.5 : -1.5, "the other is an agency's own text")
        }
        if first.id != second.id { add(first.id > second.id ? 0.5 : -0.5, "arrived later") }

        let sum = witnesses.reduce(0) { $0 + $1.weight }
        func words(where isWanted: (Double) -> Bool) -> [String] {
            witnesses.filter { isWanted($0.weight) }.sorted { abs($0.weight) > abs($1.weight) }.map(\.reason)
        }
        firstIsCopy = sum > 0
        strength = abs(sum)
        reasons = words { ($0 > 0) == (sum > 0) }
        objections = words { ($0 > 0) != (sum > 0) }
    }

    private init(firstIsCopy: Bool, reasons: [String], strength: Double, objections: [String]) {
        self.firstIsCopy = firstIsCopy
        self.reasons = reasons
        self.strength = strength
        self.objections = objections
    }

    /// The other way round, for a reason that lies in further texts.
    func reversed(because reason: String) -> CopyDirection {
        CopyDirection(
            firstIsCopy: !firstIsCopy,
            reasons: [reason] + objections,
            strength: strength,
            objections: reasons
        )
    }

    /// A time span in its largest whole unit.
    private static func span(_ seconds: Int64) -> String {
        for (unit, length) in [("day", Int64(86_400)), ("hour", 3600), ("minute", 60)] where seconds >= length {
            let count = seconds / length
            return "\(count) \(unit)\(count == 1 ? "" : "s")"
        }
        return "\(seconds) seconds"
    }
}
