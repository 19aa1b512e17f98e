import Comparison
import DeskInterface

/// Which passages of texts whose rights are reserved the page prints; all of any other text.
///
/// What was changed comes first, then what was reworded, then what stands on one side only; never more than half of a
/// text's words.
struct ExcerptLedger: Sendable {
    /// The share of a reserved text that is printed at most: enough to show changes, too little to stand for the text.
    private static let share = 0.5

    /// Words that may still be printed, of each reserved text.
    private var allowance: [Int64: Int] = [:]
    private var admitted: [Int64: Set<String>] = [:]

    init(_ dossier: StoryDossier) {
        for text in dossier.texts.values where text.isReserved { reserve(text) }
        for difference in dossier.differences {
            for text in [difference.original, difference.copy] where text.isReserved && allowance[text.id] == nil {
                reserve(text)
            }
        }
        for weight in 0...2 {
            for difference in dossier.differences {
                for passage in difference.passages where Self.weight(passage) == weight {
                    if let side = passage.a { admit(side.text, of: difference.original.id) }
                    if let side = passage.b { admit(side.text, of: difference.copy.id) }
                }
            }
        }
        for claim in dossier.claims {
            if let id = claim.clippings.first { admit(claim.sentence, of: id) }
        }
    }

    /// Whether a piece of a clipping's text is printed.
    func prints(_ text: String, of id: Int64) -> Bool {
        allowance[id] == nil || admitted[id]?.contains(text) == true
    }

    func isReserved(_ id: Int64) -> Bool { allowance[id] != nil }

    private mutating func reserve(_ text: ClippingText) {
        let words = text.paragraphs.reduce(0) { $0 + Wording.count($1) }
        allowance[text.id] = Int(Double(words) * Self.share)
    }

    private mutating func admit(_ text: String, of id: Int64) {
        guard let left = allowance[id], admitted[id]?.contains(text) != true else { return }
        let words = Wording.count(text)
        guard words <= left else { return }
        allowance[id] = left - words
        admitted[id, default: []].insert(text)
    }

    /// Passages that are the same in both need no printing.
    private static func weight(_ passage: Passage) -> Int? {
        switch passage.editClass {
        case .verbatim: nil
        case .figureChanged, .nameChanged: 0
        default: passage.a != nil && passage.b != nil ? 1 : 2
        }
    }
}
