package import Archive
import Clippings
import Comparison

/// Compares clippings with those that are there, one after the other, and says what that changes.
///
/// Owned by one thread. Work for one clipping is bounded: so many candidates are compared, whatever the archive's size.
package struct CopyFinder {
    /// Texts that one clipping is compared with.
    private static let comparisons = 20
    /// Texts that are read from the archive in one go.
    private static let readAtOnce = 6
    /// So many equal texts are enough: a stuck scraper brings ten thousand.
    private static let sames = 4
    /// A further original covers at least this share of a copy that no other covers.
    private static let ownShare = 0.12
    /// Stories that are looked at for having fallen apart at once.
    private static let settled = 16

    private let archive: any ComparedTexts
    private var index: CandidateIndex
    private var texts = TextCache(capacity: 128)
    private var stories: StoryLedger
    /// What was found since it was last taken.
    private var record = ComparisonRecord()

    package init(archive: any ComparedTexts, capacity: Int = 262_144) {
        self.archive = archive
        index = CandidateIndex(capacity: capacity)
        stories = StoryLedger()
    }

    /// Remembers what was compared before this process began; a signature of an earlier version is made again.
    package mutating func load() throws(ArchiveError) {
        var last: ClippingID = 0
        while true {
            let page = try archive.signatures(after: last, limit: 1000)
            guard let end = page.last?.id else { return }
            for entry in page {
                guard let signature = try signature(of: entry) else { continue }
                index.add(
                    entry.id,
                    days: TextDays(published: entry.published, arrived: entry.arrived),
                    signature: signature
                )
                if let story = entry.story { stories.set(entry.id, story) }
            }
            last = end
        }
    }

    /// `nil` for a clipping that was left out, and for one whose article cannot be read.
    private mutating func signature(of entry: SignatureRecord) throws(ArchiveError) -> Signature? {
        if entry.bytes.isEmpty { return nil }
        if let known = Signature(encoded: entry.bytes) { return known }
        guard let text = try filedTexts([entry.id])[entry.id] else { return nil }
        let signature = Signature(text.text)
        record.compared.append(.init(id: entry.id, signature: signature.encoded))
        return signature
    }

    /// What the comparisons since the last call change.
    package mutating func takeRecord() -> ComparisonRecord {
        let record = record
        self.record = ComparisonRecord()
        return record
    }

    /// Forgets a clipping that is gone, or is to be compared anew.
    package mutating func forget(_ id: ClippingID) {
        index.remove(id)
        texts.remove(id)
        stories.remove(id)
    }

    /// Counts a clipping as compared without looking at it.
    package mutating func skip(_ id: ClippingID) {
        record.compared.append(.init(id: id, signature: []))
    }

    /// Compares one clipping with its candidates, of which those found before it in the same record are some.
    package mutating func compare(_ id: ClippingID) throws(ArchiveError) {
        // It may have been parsed again since it was remembered.
        texts.remove(id)
        guard let text = try filedTexts([id])[id] else {
            record.compared.append(.init(id: id, signature: []))
            return
        }
        var back: [ClippingID] = []
        if index.holds(id) {
            forget(id)
            texts.add(text)
            back = try links(to: id)
        }
        let signature = Signature(text.text)
        let likenesses = try likenesses(of: text, signature)
        try join(text, likenesses, back)
        index.add(id, days: text.days, signature: signature)
        record.compared.append(.init(id: id, signature: signature.encoded))
    }

    /// Looks at stories that may have fallen apart; answers whether there were any.
    package mutating func settleStories() throws(ArchiveError) -> Bool {
        let shapes = try archive.unsettledStories(limit: Self.settled)
        for shape in shapes {
            record.settled[shape.story] = shape.marks
            for part in StoryParts(shape).leaving {
                let number = stories.split(part, from: shape.story)
                record.splits[number] = shape.story
                for id in part { record.stories[id] = number }
            }
        }
        return !shapes.isEmpty
    }

    /// Clippings that were found to be like this one when they were compared, in this record or before.
    private func links(to id: ClippingID) throws(ArchiveError) -> [ClippingID] {
        let before = try archive.links(to: id).filter { record.links[$0] == nil }
        return before + record.links.filter { $0.value.contains(id) }.keys.sorted()
    }

    // MARK: Likenesses

    private mutating func likenesses(
        of text: FiledText,
        _ signature: Signature
    ) throws(ArchiveError) -> [Likeness] {
        let candidates = index.candidates(
            for: signature,
            days: text.days,
            excluding: text.id,
            limit: Self.comparisons
        )
        let worthy = try worthComparing(candidates, with: signature)
        var found: [Likeness] = []
        // A few at a time: of a flock of equal texts no more are read than are enough.
        for start in stride(from: 0, to: worthy.count, by: Self.readAtOnce) {
            let ids = worthy[start..<min(start + Self.readAtOnce, worthy.count)]
            let others = try filedTexts(Array(ids))
            for id in ids {
                guard let other = others[id] else { continue }
                let likeness = Likeness(text, other)
                if likeness.kind != nil || likeness.isSameStory { found.append(likeness) }
                if found.count(where: { $0.kind == .same }) >= Self.sames { return found }
            }
        }
        return found
    }

    /// Leaves out candidates that share too little to be more than of one time and place.
    private func worthComparing(
        _ candidates: [CopyCandidate],
        with signature: Signature
    ) throws(ArchiveError) -> [ClippingID] {
        let unsure = candidates.filter { !$0.sharesRuns }.map(\.id)
        guard !unsure.isEmpty else { return candidates.map(\.id) }
        var known: [ClippingID: [UInt8]] = [:]
        for compared in record.compared where unsure.contains(compared.id) { known[compared.id] = compared.signature }
        let others = try archive.signatures(of: unsure.filter { known[$0] == nil })
        return candidates.filter { candidate in
            guard !candidate.sharesRuns, let bytes = known[candidate.id] ?? others[candidate.id],
                let other = Signature(encoded: bytes)
            else { return true }
            return signature.promise(of: other) >= Signature.leastPromise
        }.map(\.id)
    }

    /// Texts by their clippings, remembered or read; those that are gone are left out.
    private mutating func filedTexts(_ ids: [ClippingID]) throws(ArchiveError) -> [ClippingID: FiledText] {
        var found: [ClippingID: FiledText] = [:]
        for id in ids { found[id] = texts.text(of: id) }
        let missing = ids.filter { found[$0] == nil }
        guard !missing.isEmpty else { return found }
        let read = try archive.articleTexts(missing)
        for id in missing {
            guard let filed = read[id] else { continue }
            let text = FiledText(id, filed.article, added: filed.added)
            texts.add(text)
            found[id] = text
        }
        return found
    }

    // MARK: Edges

    private mutating func join(
        _ text: FiledText,
        _ likenesses: [Likeness],
        _ back: [ClippingID]
    ) throws(ArchiveError) {
        let directed = likenesses.filter { $0.kind != nil }.map { likeness in
            DirectedLikeness(
                likeness: likeness,
                direction: CopyDirection(
                    text,
                    likeness.other,
                    coverageOfFirst: likeness.coverage,
                    coverageOfSecond: likeness.coverageOfOther
                )
            )
        }
        let breaking = CircleBreaking { [self] copy throws(ArchiveError) in try known(copy).map(\.original) }
        let settled = try breaking(directed, around: text.id)
        record.edges[text.id] = try edges(from: text, to: settled.filter(\.direction.firstIsCopy))
        let copies = settled.filter { !$0.direction.firstIsCopy }
        for copy in copies {
            try take(copy.likeness, copy.direction, from: text, copies.map(\.other))
        }
        joinStory(text, likenesses, back)
    }

    /// The originals that a text draws on: the closest, then those that cover what no closer one does.
    private func edges(
        from text: FiledText,
        to originals: [DirectedLikeness]
    ) throws(ArchiveError) -> [CopyEdge] {
        let words = text.text.wordCount
        var chosen: [Likeness] = []
        var edges: [CopyEdge] = []
        var rest = originals
        while let next = try closest(of: rest) {
            let (likeness, direction) = (rest[next].likeness, rest[next].direction)
            rest.remove(at: next)
            guard chosen.isEmpty || likeness.share(besides: chosen, of: words) >= Self.ownShare else { continue }
            chosen.append(likeness)
            edges.append(
                CopyEdge(
                    copy: text.id,
                    original: likeness.other.id,
                    class: likeness.kind ?? .reprint,
                    score: likeness.score,
                    coverageOfCopy: likeness.coverage,
                    coverageOfOriginal: likeness.coverageOfOther,
                    containment: likeness.containment,
                    reasons: direction.reasons,
                    delay: CopyDelay.seconds(from: likeness.other, to: text)
                )
            )
        }
        return edges
    }

    /// The one that a text most likely draws on.
    ///
    /// Of several that are equally close that with the text's own figures, then one that draws on none of the others,
    /// so that copies of one original are joined through it, then the earlier one.
    private func closest(of originals: [DirectedLikeness]) throws(ArchiveError) -> Int? {
        guard let best = originals.map(\.likeness.closeness).max() else { return nil }
        var equals = originals.indices.filter { originals[$0].likeness.closeness >= best - 0.02 }
        let numbers = equals.map { originals[$0].likeness.sharedNumbers }.max() ?? 0
        equals.removeAll { originals[$0].likeness.sharedNumbers < numbers }
        if equals.count > 1 {
            let ids = Set(equals.map { originals[$0].other })
            var firsts: [Int] = []
            for index in equals {
                let above = try known(originals[index].other)
                if !above.contains(where: { ids.contains($0.original) }) { firsts.append(index) }
            }
            if !firsts.isEmpty { equals = firsts }
        }
        return equals.min { originals[$0].other < originals[$1].other }
    }

    /// What a clipping draws on; what was found in this record is not in the archive yet.
    private func known(_ copy: ClippingID) throws(ArchiveError) -> [CopyEdge] {
        if let edges = record.edges[copy] { return edges }
        return try archive.originals(of: copy)
    }

    /// A clipping that was there turns out to be a copy of one that came late.
    ///
    /// Its edges to others that are copies of the late one, too, give way where the late one is as close.
    private mutating func take(
        _ likeness: Likeness,
        _ direction: CopyDirection,
        from text: FiledText,
        _ copies: [ClippingID]
    ) throws(ArchiveError) {
        let copy = likeness.other.id
        let known = try known(copy)
        let edge = CopyEdge(
            copy: copy,
            original: text.id,
            class: likeness.kind ?? .reprint,
            score: likeness.score,
            coverageOfCopy: likeness.coverageOfOther,
            coverageOfOriginal: likeness.coverage,
            containment: likeness.containment,
            reasons: direction.reasons,
            delay: CopyDelay.seconds(from: text, to: likeness.other)
        )
        let related = known.filter { copies.contains($0.original) }
        let isCloser = related.allSatisfy { $0.closeness <= edge.closeness + 0.05 }
        guard isCloser else { return }
        record.edges[copy] = known.filter { !copies.contains($0.original) && $0.original != text.id } + [edge]
    }

    // MARK: Stories

    /// Puts a text into the story of those it is like; `back` are those that were found to be like it before.
    private mutating func joinStory(_ text: FiledText, _ likenesses: [Likeness], _ back: [ClippingID]) {
        let linked = likenesses.filter { $0.kind != nil }.map(\.other.id)
        let near = likenesses.filter { $0.kind == nil && $0.isSameStory }.max { $0.score < $1.score }
        let joined = linked + (linked.isEmpty ? near.map { [$0.other.id] } ?? [] : [])
        record.links[text.id] = joined
        let change = stories.join(text.id, with: joined + back)
        record.stories[text.id] = change.story
        for former in change.merged {
            record.merge(former, into: change.story)
            record.bridges[former] = text.id
        }
    }
}

extension Likeness {
    /// How near the other stands as a source: what of the text it explains, then how literally.
    fileprivate var closeness: Double { coverage + 0.5 * containment + 0.25 * score }
}

extension CopyEdge {
    fileprivate var closeness: Double { coverageOfCopy + 0.5 * containment + 0.25 * score }
}

extension ComparisonRecord {
    /// Notes a merge, and lets what this record says of the former story follow it.
    fileprivate mutating func merge(_ former: StoryID, into story: StoryID) {
        for (clipping, own) in stories where own == former { stories[clipping] = story }
        for (older, target) in merged where target == former { merged[older] = story }
        merged[former] = story
    }
}
