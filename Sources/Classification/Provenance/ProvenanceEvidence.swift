import Clippings

/// What speaks for one way in which a text may have come to be.
struct ProvenanceEvidence {
    /// Each kind of evidence, and what it speaks for.
    enum Kind: String {
        case distributor, releaseMark = "release-mark", releasePhrase = "release-phrase", embargo
        case contact, selfDescription = "self-description", endMark = "end-mark", sponsorMark = "sponsor-mark"
        case agencyCredit = "agency-credit", agencyPublisher = "agency-publisher", wireFormat = "wire-format"
        case reprintMark = "reprint-mark", sourceCredit = "source-credit"
        case translationMark = "translation-mark"
        case mangledName = "mangled-name", repeatedGloss = "repeated-gloss", brokenHyphen = "broken-hyphen"
        case mixedDecimals = "mixed-decimal-style", untranslated = "untranslated-words", calque
        case ownReporting = "own-reporting", byline, ownDateline = "own-dateline"

        var side: Side {
            switch self {
            case .distributor, .releaseMark, .releasePhrase, .embargo, .contact, .selfDescription, .endMark,
                .sponsorMark:
                .release
            case .agencyCredit, .agencyPublisher, .wireFormat: .wire
            case .reprintMark: .reprint
            case .sourceCredit: .sources
            case .translationMark: .translation
            case .mangledName, .repeatedGloss, .brokenHyphen, .mixedDecimals, .untranslated, .calque: .rewording
            case .ownReporting, .byline, .ownDateline: .own
            }
        }
    }

    /// What evidence speaks for.
    enum Side {
        case release, wire, reprint, sources, translation, rewording, own
    }

    var kind: Kind
    /// As printed.
    var text: String
    /// 0...1.
    var weight: Double

    init(_ kind: Kind, _ text: String, _ weight: Double) {
        self.kind = kind
        self.text = text.utf8.count <= 160 ? text : String(decoding: text.utf8.prefix(160), as: UTF8.self)
        self.weight = weight
    }
}

extension Array where Element == ProvenanceEvidence {
    /// How strongly all evidence of a side speaks together: independent witnesses, 1 − ∏(1 − weight).
    func strength(_ side: ProvenanceEvidence.Side) -> Double {
        1 - filter { $0.kind.side == side }.reduce(1) { $0 * (1 - $1.weight) }
    }
}
