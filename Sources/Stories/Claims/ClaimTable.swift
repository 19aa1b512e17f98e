package import Archive
package import Clippings

/// What several clippings claim in figures: one row a claim, whoever carries it.
///
/// Two figures are one claim when unit, value and qualifier are the same and the same person says so, or nobody does.
/// Wording is no part of it: `1,2 juta orang` and `1.200.000 orang` are one.
package struct ClaimTable: Sendable {
    package struct Row: Sendable, Equatable {
        package enum Standing: String, Sendable {
            /// Others give the same.
            case agreed
            /// Nobody else gives a figure of this unit.
            case alone
            /// Others give another figure of this unit and of the same subject.
            case outlier
        }

        /// As it was first printed.
        package var figure: Figure
        package var sentence: String
        package var outlets: [String]
        package var clippings: [ClippingID]
        /// Milliseconds since 1970.
        package var firstSeen: Int64
        package var standing: Standing
    }

    private struct Key: Hashable {
        var value: Double?
        var minimum: Double?
        var maximum: Double?
        var unit: String
        var qualifier: Figure.Qualifier
        var speaker: String

        /// Whether both can be true of one number.
        func overlaps(_ other: Key) -> Bool { range.overlaps(other.range) }

        private var range: ClosedRange<Double> {
            let lower = minimum ?? value ?? 0
            return lower...max(lower, maximum ?? value ?? lower)
        }
    }

    /// Rows that are kept: a story of a thousand market reports has no end of figures.
    private static let limit = 5000

    private var order: [Key] = []
    private var rows: [Key: Row] = [:]
    private var subjects: [Key: Set<String>] = [:]
    /// Whether claims were left out.
    package private(set) var isCut = false

    package init() {}

    /// Takes a clipping's figures; clippings come in order of arrival.
    package mutating func add(_ article: Article, id: ClippingID, added: Int64) {
        let outlet = article.sources(.publisher).first ?? article.sources(.agency).first
        for figure in article.classification?.figures ?? [] {
            let key = Key(
                value: figure.value,
                minimum: figure.minimum,
                maximum: figure.maximum,
                unit: figure.unit?.lowercased() ?? "",
                qualifier: figure.qualifier,
                speaker: Self.surname(figure.attribution?.name)
            )
            if rows[key] == nil {
                guard order.count < Self.limit else {
                    isCut = true
                    continue
                }
                let sentence = article.sentence(around: figure)
                order.append(key)
                rows[key] = Row(
                    figure: figure,
                    sentence: sentence,
                    outlets: [],
                    clippings: [],
                    firstSeen: added,
                    standing: .alone
                )
                subjects[key] = Self.words(sentence)
            }
            if let outlet, rows[key]?.outlets.contains(outlet) == false { rows[key]?.outlets.append(outlet) }
            if rows[key]?.clippings.last != id { rows[key]?.clippings.append(id) }
        }
    }

    /// The claims by unit, and within a unit by value, each with how it stands among the others.
    package func claims() -> [Row] {
        let sorted = order.sorted { left, right in
            if left.unit != right.unit { return left.unit < right.unit }
            return (left.value ?? left.minimum ?? 0) < (right.value ?? right.minimum ?? 0)
        }
        let byUnit = Dictionary(grouping: sorted) { $0.unit }
        return sorted.compactMap { key in
            guard var row = rows[key] else { return nil }
            row.standing = standing(of: key, among: byUnit[key.unit] ?? [])
            return row
        }
    }

    private func standing(of key: Key, among others: [Key]) -> Row.Standing {
        if rows[key].map({ $0.clippings.count > 1 }) == true { return .agreed }
        let mine = subjects[key] ?? []
        // Of a unit as common as `orang` only sentences about the same thing contradict each other.
        let rivals = others.prefix(500).filter { other in
            guard other != key, let theirs = rows[other], theirs.clippings != rows[key]?.clippings else { return false }
            let shared = mine.intersection(subjects[other] ?? []).count
            return shared >= 3 && shared * 3 >= min(mine.count, subjects[other]?.count ?? 0)
        }
        if rivals.isEmpty { return .alone }
        return rivals.contains { $0.overlaps(key) } ? .agreed : .outlier
    }

    private static func surname(_ name: String?) -> String {
        name?.split(separator: " ").last.map { $0.lowercased() } ?? ""
    }

    /// Longer words, in small letters: what a sentence is about.
    private static func words(_ sentence: String) -> Set<String> {
        Set(sentence.split { !$0.isLetter }.filter { $0.utf8.count > 4 }.map { $0.lowercased() })
    }
}

extension Article {
    /// The part of the paragraph between the full stops around a figure, at most 400 characters.
    fileprivate func sentence(around figure: Figure) -> String {
        guard paragraphs.indices.contains(figure.paragraph) else { return figure.text }
        let paragraph = Array(paragraphs[figure.paragraph].utf8)
        let needle = Array(figure.text.utf8)
        guard let at = paragraph.firstRange(of: needle) else { return figure.text }
        var start = at.lowerBound
        while start > 0, at.lowerBound - start < 200,
            !(start > 1 && paragraph[start - 1] == 0x20 && [0x2E, 0x21, 0x3F].contains(paragraph[start - 2]))
        { start -= 1 }
        var end = at.upperBound
        while end < paragraph.count, end - at.upperBound < 200, ![0x2E, 0x21, 0x3F].contains(paragraph[end]) {
            end += 1
        }
        while start > 0, paragraph[start] & 0xC0 == 0x80 { start -= 1 }
        while end < paragraph.count, paragraph[end] & 0xC0 == 0x80 { end += 1 }
        return String(decoding: paragraph[start..<min(end + 1, paragraph.count)], as: UTF8.self)
    }
}
