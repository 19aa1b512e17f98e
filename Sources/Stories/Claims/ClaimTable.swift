package import Archive
package import Clippings
import Comparison

/// What several clippings claim in figures: one row a claim, whoever carries it.
///
/// Two figures are one claim when unit, value and qualifier are the same and the same person says so, or nobody does.
/// Wording is no part of it: `1,2 juta orang`, `1.200.000 orang` and `1.2 million people` are one.
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
        /// The unit by the name that it has in any language, where it has one.
        package var measure: String?
        package var sentence: String
        package var outlets: [String]
        package var clippings: [ClippingID]
        /// Milliseconds since 1970.
        package var firstSeen: Int64
        package var standing: Standing
    }

    /// What a claim's first sentence is about.
    fileprivate struct Subject {
        var words: Set<String>
        var language: String
        /// For sentences in other languages; made when there are such.
        var shared: SentenceSubject?
    }

    private struct Key: Hashable {
        var value: Double?
        var minimum: Double?
        var maximum: Double?
        /// Its neutral name behind a mark that no unit has, else as printed, in small letters.
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
    private var subjects: [Key: Subject] = [:]
    private let units: UnitNames
    /// Whether claims were left out.
    package private(set) var isCut = false

    package init(units: UnitNames = UnitNames()) {
        self.units = units
    }

    /// Takes a clipping's figures; clippings come in order of arrival.
    package mutating func add(_ article: Article, id: ClippingID, added: Int64) {
        let outlet = article.sources(.publisher).first ?? article.sources(.agency).first
        let language = Self.family(article.language)
        for figure in article.classification?.figures ?? [] {
            let measure = figure.unit.flatMap { units.id(of: $0, in: article.language) }
            let key = Key(
                value: figure.value,
                minimum: figure.minimum,
                maximum: figure.maximum,
                unit: measure.map { "#\($0)" } ?? figure.unit?.lowercased() ?? "",
                qualifier: figure.qualifier,
                speaker: Self.speaker(figure.attribution?.name, in: article)
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
                    measure: measure,
                    sentence: sentence,
                    outlets: [],
                    clippings: [],
                    firstSeen: added,
                    standing: .alone
                )
                subjects[key] = Subject(words: Self.words(sentence), language: language)
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
        let subjects = comparableSubjects()
        return sorted.compactMap { key in
            guard var row = rows[key] else { return nil }
            row.standing = standing(of: key, among: byUnit[key.unit] ?? [], subjects)
            return row
        }
    }

    /// The subjects, made ready for sentences in other languages where there are such.
    private func comparableSubjects() -> [Key: Subject] {
        guard Set(subjects.values.map(\.language)).count > 1 else { return subjects }
        var subjects = subjects
        for (key, subject) in subjects {
            subjects[key]?.shared = rows[key].map { SentenceSubject($0.sentence, language: subject.language) }
        }
        return subjects
    }

    private func standing(of key: Key, among others: [Key], _ subjects: [Key: Subject]) -> Row.Standing {
        if rows[key].map({ $0.clippings.count > 1 }) == true { return .agreed }
        guard let mine = subjects[key] else { return .alone }
        // Of a unit as common as `orang` only sentences about the same thing contradict each other.
        let rivals = others.prefix(500).filter { other in
            guard other != key, let row = rows[other], row.clippings != rows[key]?.clippings,
                let theirs = subjects[other]
            else { return false }
            let (shared, fewest) = mine.shared(with: theirs)
            return shared >= 3 && shared * 3 >= fewest
        }
        if rivals.isEmpty { return .alone }
        return rivals.contains { $0.overlaps(key) } ? .agreed : .outlier
    }

    /// The primary subtag, with Malay and Indonesian as one, since they share most words.
    private static func family(_ language: String) -> String {
        let primary = String(language.prefix { $0 != "-" }).lowercased()
        return primary == "ms" ? "id" : primary
    }

    /// Who says it, as it is compared: a body by its letters where the article gives them, anybody else by the last name.
    static func speaker(_ name: String?, in article: Article) -> String {
        let body = article.classification?.entities.first {
            $0.kind == .organisation && ($0.name == name || $0.aliases.contains { $0 == name })
        }
        let letters = body.map { [$0.name] + $0.aliases }?.first { $0.count > 1 && $0.allSatisfy(\.isUppercase) }
        return letters?.lowercased() ?? surname(name)
    }

    private static func surname(_ name: String?) -> String {
        name?.split(separator: " ").last.map { $0.lowercased() } ?? ""
    }

    /// Longer words, in small letters: what a sentence is about.
    private static func words(_ sentence: String) -> Set<String> {
        Set(sentence.split { !$0.isLetter }.filter { $0.utf8.count > 4 }.map { $0.lowercased() })
    }
}

extension ClaimTable.Subject {
    /// How many words both have, and how many the shorter one has: in one language by spelling, in two by what words mean.
    fileprivate func shared(with other: Self) -> (shared: Int, fewest: Int) {
        if language != other.language, let mine = shared, let theirs = other.shared {
            return (mine.shared(with: theirs), min(mine.count, theirs.count))
        }
        return (words.intersection(other.words).count, min(words.count, other.words.count))
    }
}
