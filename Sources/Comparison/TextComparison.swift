/// Two texts, compared: A is the one that is asked about, B the one it is held against.
///
/// Pure: the same texts always give the same answer. Two articles of 2.5 kB take a fraction of a millisecond, and no
/// pair of texts takes more than their lengths and a bounded table.
package struct TextComparison: Sendable {
    package let evidence: Evidence
    package let judgement: Judgement
    package let passages: [Passage]
    package let changes: [Change]
    /// The words of A that stand in sentences with a partner in B.
    package let coveredWordsOfA: [Range<Int>]

    /// Compares; without `includingPassages` only as far as the verdict needs, which takes a third of the time.
    package init(_ a: ComparableText, _ b: ComparableText, includingPassages: Bool = true) {
        let isAcrossLanguages = SharedLanguage.isNeeded(a, b)
        let alignment =
            isAcrossLanguages
            ? Alignment(a, b, featuresOfA: SharedLanguage.features(of: a), featuresOfB: SharedLanguage.features(of: b))
            : Alignment(a, b, featuresOfA: a.features, featuresOfB: b.features)
        evidence = Evidence(a, b, alignment, isAcrossLanguages: isAcrossLanguages)
        coveredWordsOfA = alignment.links.flatMap(\.a).map { a.sentences[$0].words }
        // Only texts that are alike throughout are told apart by what changed.
        let needsChanges = min(evidence.containmentOfA, evidence.containmentOfB) >= Judgement.Threshold.edited
        if includingPassages || needsChanges {
            let built = PassageBuilder(a, b, alignment.links, isAcrossLanguages: isAcrossLanguages)
            passages = built.passages
            changes = built.changes
        } else {
            passages = []
            changes = []
        }
        judgement = Judgement(evidence, a: a, b: b, changes: changes.count)
    }

    /// The larger of both containments.
    package var containment: Double { max(evidence.containmentOfA, evidence.containmentOfB) }
}
