/// A verdict with how sure it is.
package struct Judgement: Sendable, Equatable {
    package var verdict: Verdict
    /// 0 to 1; for copies 0.5 is the least that counts as one, and 1 a text word for word.
    package var score: Double
}

extension Judgement {
    /// The thresholds, in one place, with what they were chosen against.
    ///
    /// Chosen on 60 labelled copies, 73 labelled others and the three nearest neighbours each of 8,500 Indonesian
    /// articles; kliping-copies(7) has the figures.
    enum Threshold {
        /// Containment both ways of a reprint.
        static let reprint = 0.66
        /// Containment both ways from which on a text that is aligned nearly throughout is a reprint with edits.
        static let edited = 0.4
        /// Containment of the contained text from which on parts were taken over.
        ///
        /// The labelled mixed copies begin at 0.27, the labelled independent texts end at 0.03.
        static let part = 0.2
        /// Shingles that must be shared for that: a quotation and a title are no copy.
        static let partShingles = 15
        /// Strength of a rewrite (`Evidence.rewriteStrength`).
        ///
        /// Labelled rewrites begin at 1.35, labelled independent reports end at 0.91; of 20,000 random pairs the highest
        /// has 0.9.
        static let rewrite = 1.2
        /// Strength of a translation (`Evidence.translationStrength`).
        ///
        /// Labelled translations begin at 1.4, all others end at 0.8.
        static let translation = 1.05
        /// Strength from which on two texts tell the same event.
        static let story = 0.72
    }

    init(_ evidence: Evidence, a: ComparableText, b: ComparableText, changes: Int) {
        if a.words.isEmpty || b.words.isEmpty {
            self.init(verdict: .unrelated, score: 0)
        } else if evidence.isAcrossLanguages {
            self = Self.acrossLanguages(evidence)
        } else {
            self = Self.inOneLanguage(evidence, a: a, b: b, changes: changes)
        }
    }

    private static func inOneLanguage(
        _ evidence: Evidence,
        a: ComparableText,
        b: ComparableText,
        changes: Int
    ) -> Judgement {
        let lower = min(evidence.containmentOfA, evidence.containmentOfB)
        let higher = max(evidence.containmentOfA, evidence.containmentOfB)
        let coverage = min(evidence.coverageOfA, evidence.coverageOfB)
        if a.wordsHash == b.wordsHash {
            let isSameHeadline = a.headlineHash == b.headlineHash || a.headline.isEmpty || b.headline.isEmpty
            return Judgement(verdict: isSameHeadline ? .same : .reprint, score: 1)
        }
        let isWhole = lower >= Threshold.reprint || lower >= Threshold.edited && coverage >= 0.9
        if isWhole, a.shingles.hashes.count >= 5 {
            let verdict: Verdict = changes > 0 ? .correction : .reprint
            return Judgement(verdict: verdict, score: 0.5 + 0.5 * max(lower, coverage * 0.9))
        }
        let strength = evidence.rewriteStrength
        let hasPart = higher >= Threshold.part && evidence.sharedShingles >= Threshold.partShingles
        if hasPart, !evidence.isTemplate || higher >= 0.5 {
            // Reworded throughout, though some runs were left as they were.
            if higher < 0.4, coverage >= 0.8, strength >= Threshold.rewrite {
                return Judgement(verdict: .rewrite, score: score(strength, threshold: Threshold.rewrite))
            }
            return Judgement(verdict: .abridged, score: min(1, 0.5 + 0.6 * (higher - Threshold.part)))
        }
        if strength >= Threshold.rewrite, !evidence.isTemplate {
            let verdict: Verdict = a.primaryLanguage == b.primaryLanguage ? .rewrite : .translation
            return Judgement(verdict: verdict, score: score(strength, threshold: Threshold.rewrite))
        }
        return others(evidence, strength, threshold: Threshold.rewrite)
    }

    private static func acrossLanguages(_ evidence: Evidence) -> Judgement {
        let strength = evidence.translationStrength
        guard strength >= Threshold.translation, evidence.lowerSimilarity >= 0.3 else {
            return others(evidence, strength, threshold: Threshold.translation)
        }
        return Judgement(verdict: .translation, score: score(strength, threshold: Threshold.translation))
    }

    private static func others(_ evidence: Evidence, _ strength: Double, threshold: Double) -> Judgement {
        let hasFacts =
            evidence.nameCount >= 4 && max(evidence.namesOfA, evidence.namesOfB) >= 0.5 && evidence.numberCount >= 2
            && max(evidence.numbersOfA, evidence.numbersOfB) >= 0.4
        let isStory = strength >= Threshold.story && evidence.nameCount + evidence.numberCount >= 3 || hasFacts
        return Judgement(
            verdict: isStory && !evidence.isTemplate ? .sameStory : .unrelated,
            score: min(0.49, score(strength, threshold: threshold))
        )
    }

    /// A logistic curve through 0.5 at the threshold.
    private static func score(_ strength: Double, threshold: Double) -> Double {
        let distance = 5 * (strength - threshold)
        // A rational curve of the same shape, which needs no library: x / (1 + |x|), from -1 to 1.
        return 0.5 + 0.5 * distance / (1 + abs(distance))
    }
}
