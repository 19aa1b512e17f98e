import Clippings
import LanguagePacks

/// Tells how a text came to be, as far as the document alone says: each mark is evidence with a weight.
///
/// Marks that only a sender of releases writes decide first, then signs of a text that a program reworded, then who is
/// credited. What other clippings tell is no matter of this.
struct ProvenanceReader: Sendable {
    private let knowledge: ProvenanceKnowledge

    /// From this strength on a side decides; weaker evidence is shown and decides nothing.
    private static let releaseThreshold = 0.6
    private static let threshold = 0.44
    /// More evidence of one text tells nothing new.
    private static let limit = 24

    init(packs: LanguagePacks) {
        knowledge = ProvenanceKnowledge(packs)
    }

    func provenance(of article: Article, _ text: NewsText) -> Provenance {
        let evidence =
            MarkEvidence(article: article, text: text, knowledge: knowledge).found
            + CreditEvidence(article: article, text: text, knowledge: knowledge).found
            + RewordingEvidence(article: article, text: text, knowledge: knowledge).found
            + MangledNames(article: article, text: text).found
        let (decided, score) = Self.decide(evidence)
        let shown = evidence.sorted { $0.weight > $1.weight }.prefix(Self.limit).map {
            Provenance.Evidence(kind: $0.kind.rawValue, text: $0.text, weight: $0.weight)
        }
        return Provenance(decided, score: Double((score * 100).rounded()) / 100, evidence: Array(shown))
    }

    private static func decide(_ evidence: [ProvenanceEvidence]) -> (Provenance.Class, Double) {
        let release = evidence.strength(.release)
        if release >= releaseThreshold { return (.release, release) }
        let translation = evidence.strength(.translation)
        if translation >= threshold { return (.translation, translation) }
        let rewording = evidence.strength(.rewording)
        if rewording >= releaseThreshold { return (.rewrite, rewording) }
        let wire = evidence.strength(.wire)
        if wire >= threshold { return (.wire, wire) }
        let reprint = evidence.strength(.reprint)
        if reprint >= threshold { return (.reprint, reprint) }
        let sources = evidence.strength(.sources)
        let own = evidence.strength(.own)
        if sources >= threshold, sources >= own { return (.rewrite, sources) }
        if own >= threshold, sources < threshold { return (.original, own * (1 - sources / 2)) }
        return (.unknown, 0)
    }
}
