package import Archive
import Comparison

/// Looks for copies of one clipping among everything in the archive: without a window of days, and beyond the newest
/// that are held in memory.
///
/// The signatures are read page by page, so memory is bounded whatever the archive's size; the time grows with it, some
/// 15 seconds for a million. Nothing is recorded.
package struct WideSearch {
    /// Signatures that are read at once.
    private static let page = 4096
    /// Texts that are compared in the end, the most alike by their signatures.
    private static let comparisons = 100

    private let archive: any ComparedTexts
    private let text: FiledText
    private let signature: Signature
    private var last: ClippingID = 0
    private var best: [CopyCandidate] = []
    /// Signatures that were looked at.
    package private(set) var done = 0

    /// `nil` for a clipping that is not there, or whose article cannot be read.
    package init?(for id: ClippingID, in archive: any ComparedTexts) throws(ArchiveError) {
        guard let filed = try archive.articleTexts([id])[id] else { return nil }
        self.archive = archive
        text = FiledText(id, filed.article, added: filed.added)
        signature = Signature(text.text)
    }

    /// Looks at one more page; `false` behind the last.
    package mutating func step() throws(ArchiveError) -> Bool {
        let records = try archive.signatures(after: last, limit: Self.page)
        guard let end = records.last?.id else { return false }
        var index = CandidateIndex(capacity: Self.page)
        for record in records where record.id != text.id {
            guard let signature = Signature(encoded: record.bytes) else { continue }
            // As if all were of the text's own day: no window closes.
            index.add(record.id, days: text.days, signature: signature)
        }
        best += index.candidates(
            for: signature,
            days: text.days,
            excluding: text.id,
            limit: Self.comparisons
        )
        best.sort { ($1.score, $0.id) < ($0.score, $1.id) }
        best.removeLast(max(0, best.count - Self.comparisons))
        last = end
        done += records.count
        return true
    }

    /// Compares the text with the most alike that were found: every one that it copies, or that copies it, by number.
    package func edges() throws(ArchiveError) -> [CopyEdge] {
        var edges: [CopyEdge] = []
        for candidate in best {
            guard let filed = try archive.articleTexts([candidate.id])[candidate.id] else { continue }
            let likeness = Likeness(text, FiledText(candidate.id, filed.article, added: filed.added))
            if let edge = CopyEdge(likeness, from: text) { edges.append(edge) }
        }
        return edges.sorted { ($0.copy, $0.original) < ($1.copy, $1.original) }
    }
}

extension CopyEdge {
    /// The edge that a likeness stands for, from whichever of the two is the copy; `nil` where neither is.
    fileprivate init?(_ likeness: Likeness, from text: FiledText) {
        guard let kind = likeness.kind else { return nil }
        let direction = CopyDirection(
            text,
            likeness.other,
            coverageOfFirst: likeness.coverage,
            coverageOfSecond: likeness.coverageOfOther
        )
        let (copy, original) = direction.firstIsCopy ? (text, likeness.other) : (likeness.other, text)
        self.init(
            copy: copy.id,
            original: original.id,
            class: kind,
            score: likeness.score,
            coverageOfCopy: direction.firstIsCopy ? likeness.coverage : likeness.coverageOfOther,
            coverageOfOriginal: direction.firstIsCopy ? likeness.coverageOfOther : likeness.coverage,
            containment: likeness.containment,
            reasons: direction.reasons,
            delay: CopyDelay.seconds(from: original, to: copy)
        )
    }
}
