/// Puts links together into passages, with the sentences that have none between them.
struct PassageBuilder {
    private let a: ComparableText
    private let b: ComparableText
    private let isAcrossLanguages: Bool
    private(set) var passages: [Passage] = []
    private(set) var changes: [Change] = []

    private let vocabularyOfA: [UInt32]
    private let vocabularyOfB: [UInt32]

    /// Changes that are told, at most.
    static let maximumChanges = 200

    init(_ a: ComparableText, _ b: ComparableText, _ links: [Link], isAcrossLanguages: Bool) {
        self.a = a
        self.b = b
        self.isAcrossLanguages = isAcrossLanguages
        vocabularyOfA = a.words.map(\.folded).sortedUnique()
        vocabularyOfB = b.words.map(\.folded).sortedUnique()
        var linkedA = [Bool](repeating: false, count: a.sentences.count)
        var linkedB = [Bool](repeating: false, count: b.sentences.count)
        for link in links {
            for sentence in link.a { linkedA[sentence] = true }
            for sentence in link.b { linkedB[sentence] = true }
        }
        var nextA = 0
        var nextB = 0
        var run: [Link] = []
        for link in links {
            if let last = run.last, !continues(last, link) || gapStands(nextA, link.a[0], linkedA) {
                close(&run)
            }
            addUnlinked(&nextA, upTo: link.a[0], linkedA, of: a, as: .cut)
            if !link.isMoved { addUnlinked(&nextB, upTo: link.b[0], linkedB, of: b, as: .added) }
            run.append(link)
        }
        close(&run)
        addUnlinked(&nextA, upTo: a.sentences.count, linkedA, of: a, as: .cut)
        addUnlinked(&nextB, upTo: b.sentences.count, linkedB, of: b, as: .added)
    }

    /// Whether two links belong to one passage: the same paragraphs, one behind the other.
    private func continues(_ last: Link, _ next: Link) -> Bool {
        a.sentences[last.a[0]].paragraph == a.sentences[next.a[0]].paragraph
            && b.sentences[last.b[0]].paragraph == b.sentences[next.b[0]].paragraph
            && last.isMoved == next.isMoved && next.b[0] == (last.b.last ?? 0) + 1
    }

    private func gapStands(_ next: Int, _ end: Int, _ linked: [Bool]) -> Bool {
        next < end && (next..<end).contains { !linked[$0] }
    }

    private mutating func addUnlinked(
        _ next: inout Int,
        upTo end: Int,
        _ linked: [Bool],
        of text: ComparableText,
        as editClass: Passage.Class
    ) {
        var sentences: [Int] = []
        func side() -> Passage.Side { Self.side(text, sentences) }
        while next < end {
            if !linked[next] {
                if let last = sentences.last, text.sentences[last].paragraph != text.sentences[next].paragraph {
                    add(editClass, side())
                    sentences = []
                }
                sentences.append(next)
            } else if !sentences.isEmpty {
                add(editClass, side())
                sentences = []
            }
            next += 1
        }
        if !sentences.isEmpty { add(editClass, side()) }
        next = max(next, end)
    }

    private mutating func add(_ editClass: Passage.Class, _ side: Passage.Side) {
        passages.append(
            Passage(
                editClass: editClass,
                a: editClass == .cut ? side : nil,
                b: editClass == .cut ? nil : side,
                similarity: 0
            )
        )
    }

    private mutating func close(_ run: inout [Link]) {
        guard let first = run.first else { return }
        let found = run.flatMap { changes(of: $0) }
        let sentences = (run.flatMap(\.a), run.flatMap(\.b))
        let weight = run.reduce(Float(0)) { $0 + Float($1.a.count) }
        passages.append(
            Passage(
                editClass: editClass(run, found, isMoved: first.isMoved),
                a: Self.side(a, sentences.0),
                b: Self.side(b, sentences.1),
                similarity: Double(run.reduce(0) { $0 + $1.similarity * Float($1.a.count) } / max(weight, 1))
            )
        )
        for change in found where changes.count < Self.maximumChanges {
            let isKnown = changes.contains {
                $0.kind == change.kind && $0.old == change.old && $0.new == change.new
            }
            if !isKnown {
                changes.append(Change(kind: change.kind, old: change.old, new: change.new, passage: passages.count - 1))
            }
        }
        run = []
    }

    private func editClass(_ run: [Link], _ found: [Change], isMoved: Bool) -> Passage.Class {
        if isAcrossLanguages { return .translated }
        if found.contains(where: { $0.kind != .name }) { return .figureChanged }
        if !found.isEmpty { return .nameChanged }
        if isMoved { return .moved }
        if run.allSatisfy({ link in link.a.map { a.sentences[$0].hash } == link.b.map { b.sentences[$0].hash } }) {
            return .verbatim
        }
        let words = (run.reduce(0) { $0 + count(a, $1.a) }, run.reduce(0) { $0 + count(b, $1.b) })
        let isContainedInB = run.allSatisfy { $0.containedInB >= 0.97 }
        let isContainedInA = run.allSatisfy { $0.containedInA >= 0.97 }
        if isContainedInA, isContainedInB, run.allSatisfy({ $0.similarity >= 0.97 }) { return .verbatim }
        if isContainedInA, words.1 * 10 <= words.0 * 9 { return .cut }
        if isContainedInB, words.0 * 10 <= words.1 * 9 { return .added }
        return .reworded
    }

    private func count(_ text: ComparableText, _ sentences: [Int]) -> Int {
        sentences.reduce(0) { $0 + text.sentences[$1].words.count }
    }

    /// What differs inside one link; nothing where the words are the same.
    private func changes(of link: Link) -> [Change] {
        guard link.a.map({ a.sentences[$0].hash }) != link.b.map({ b.sentences[$0].hash }) else { return [] }
        let groups = (SentenceGroup(a, sentences: link.a), SentenceGroup(b, sentences: link.b))
        let anchors = WordAnchors(groups.0.folded, groups.1.folded)
        let numeric = NumericChanges(
            a: groups.0,
            b: groups.1,
            anchors: anchors,
            vocabularyOfA: vocabularyOfA,
            vocabularyOfB: vocabularyOfB
        ).find()
        let names = NameChanges(
            a: groups.0,
            b: groups.1,
            anchors: anchors,
            vocabularyOfA: vocabularyOfA,
            vocabularyOfB: vocabularyOfB,
            onlySpellings: isAcrossLanguages
        ).find()
        let all = numeric.map { ($0.kind, $0.a, $0.b) } + names.map { (Change.Kind.name, $0.a, $0.b) }
        return all.map { kind, rangeA, rangeB in
            Change(kind: kind, old: groups.0.printed(rangeA), new: groups.1.printed(rangeB), passage: 0)
        }
    }

    private static func side(_ text: ComparableText, _ sentences: [Int]) -> Passage.Side {
        let sorted = sentences.sorted()
        var parts: [String] = []
        var start = 0
        for index in sorted.indices where index + 1 == sorted.count || sorted[index + 1] != sorted[index] + 1 {
            let words = text.sentences[sorted[start]].words.lowerBound..<text.sentences[sorted[index]].words.upperBound
            parts.append(text.printed(words))
            start = index + 1
        }
        return Passage.Side(
            paragraph: sorted.first.map { text.sentences[$0].paragraph } ?? 0,
            text: parts.joined(separator: " … ")
        )
    }
}
