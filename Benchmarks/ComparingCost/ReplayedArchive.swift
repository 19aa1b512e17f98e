import Archive
import Clippings
import SQLiteArchive
import Synchronization

/// A filed archive whose clippings are compared once more; nothing is written to it.
///
/// It may stand for one of several times its size: then each clipping is there several times over, under further
/// numbers. A twin has the rare terms, names and numbers of the clipping it was made from, so that these are as common as
/// they would be, and shingles of its own, so that it is no copy of it.
final class ReplayedArchive: ComparedTexts {
    let archive: SQLiteArchive
    /// Clippings that the file holds.
    let count: Int
    /// How many times as many are there.
    let times: Int
    private let recorded = Mutex<[ClippingID: [UInt8]]>([:])
    private let edges = Mutex<[ClippingID: [CopyEdge]]>([:])

    init(_ archive: SQLiteArchive, count: Int, times: Int) {
        self.archive = archive
        self.count = count
        self.times = times
    }

    /// The clipping of the file that this one is, or is the twin of.
    func real(_ id: ClippingID) -> ClippingID { (id - 1) % ClippingID(count) + 1 }

    func articleTexts(
        _ ids: [ClippingID]
    ) throws(ArchiveError) -> [ClippingID: (article: ArticleText, added: Int64)] {
        let found = try archive.articleTexts(ids.map(real))
        return Dictionary(ids.compactMap { id in found[real(id)].map { (id, $0) } }) { first, _ in first }
    }

    func signatures(of ids: [ClippingID]) throws(ArchiveError) -> [ClippingID: [UInt8]] {
        // Those of this run; others as the archive has them.
        let known = recorded.withLock { known in ids.compactMap { id in known[id].map { (id, $0) } } }
        if known.count == ids.count { return Dictionary(known) { first, _ in first } }
        let found = try archive.signatures(of: ids.map(real))
        return Dictionary(ids.compactMap { id in found[real(id)].map { (id, $0) } }) { first, _ in first }
    }

    func signatures(after: ClippingID, limit: Int) throws(ArchiveError) -> [SignatureRecord] {
        let round = after / ClippingID(count)
        guard round < times else { return [] }
        let page = try archive.signatures(after: after % ClippingID(count), limit: limit)
        return page.map { record in
            var record = record
            record.id += round * ClippingID(count)
            record.story = nil
            record.bytes = SignatureTwin.bytes(record.bytes, round: Int(round), of: times)
            return record
        }
    }

    func record(_ record: ComparisonRecord) throws(ArchiveError) {
        edges.withLock { known in
            for (copy, edges) in record.edges { known[copy] = edges }
        }
        recorded.withLock { known in
            for compared in record.compared { known[compared.id] = compared.signature }
        }
    }

    func originals(of copy: ClippingID) throws(ArchiveError) -> [CopyEdge] {
        edges.withLock { $0[copy] ?? [] }
    }

    var edgeCount: Int { edges.withLock { $0.values.reduce(0) { $0 + $1.count } } }

    func links(to clipping: ClippingID) throws(ArchiveError) -> [ClippingID] { [] }
    func unsettledStories(limit: Int) throws(ArchiveError) -> [StoryShape] { [] }
}
