import Archive
import Comparison

extension Likeness {
    /// Compares two texts.
    init(_ first: FiledText, _ second: FiledText) {
        let comparison = TextComparison(first.text, second.text, includingPassages: false)
        let evidence = comparison.evidence
        other = second
        kind = CopyEdge.Class(comparison.judgement.verdict)
        isSameStory = comparison.judgement.verdict == .sameStory
        score = comparison.judgement.score
        containment = max(evidence.containmentOfA, evidence.containmentOfB)
        coverage = evidence.coverageOfA
        coverageOfOther = evidence.coverageOfB
        sharedNumbers = evidence.numbersOfA
        covered = comparison.coveredWordsOfA
    }
}

extension CopyEdge.Class {
    /// `nil` for a verdict that is none of a copy.
    init?(_ verdict: Verdict) {
        switch verdict {
        case .same: self = .same
        case .reprint: self = .reprint
        case .abridged: self = .abridged
        case .rewrite: self = .rewrite
        case .translation: self = .translation
        case .correction: self = .correction
        case .sameStory, .unrelated: return nil
        }
    }
}
