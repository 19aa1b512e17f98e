import Archive
import Clippings

/// An archive in memory, as far as looking for copies asks for one.
final class HeldArticles: ComparedTexts, @unchecked Sendable {
    private var articles: [ClippingID: Article] = [:]
    private(set) var recorded = ComparisonRecord()
    /// Stories that may have fallen apart.
    var unsettled: [StoryShape] = []

    func hold(_ id: ClippingID, _ article: Article) { articles[id] = article }
    func drop(_ id: ClippingID) { articles[id] = nil }

    func record(_ record: ComparisonRecord) throws(ArchiveError) {
        recorded.compared += record.compared
        for (clipping, others) in record.links { recorded.links[clipping] = others }
        for (copy, edges) in record.edges { recorded.edges[copy] = edges }
        for (clipping, story) in record.stories { recorded.stories[clipping] = story }
        for (former, story) in record.merged {
            for (clipping, own) in recorded.stories where own == former { recorded.stories[clipping] = story }
            recorded.merged[former] = story
        }
    }

    func articleTexts(
        _ ids: [ClippingID]
    ) throws(ArchiveError) -> [ClippingID: (article: ArticleText, added: Int64)] {
        Dictionary(
            uniqueKeysWithValues: Set(ids).compactMap { id in articles[id].map { (id, (ArticleText($0), id * 1000)) } }
        )
    }

    func signatures(of ids: [ClippingID]) throws(ArchiveError) -> [ClippingID: [UInt8]] {
        var found: [ClippingID: [UInt8]] = [:]
        for compared in recorded.compared where ids.contains(compared.id) { found[compared.id] = compared.signature }
        return found
    }

    func originals(of copy: ClippingID) throws(ArchiveError) -> [CopyEdge] { recorded.edges[copy] ?? [] }
    func links(to clipping: ClippingID) throws(ArchiveError) -> [ClippingID] {
        recorded.links.filter { $0.value.contains(clipping) }.keys.sorted()
    }
    func unsettledStories(limit: Int) throws(ArchiveError) -> [StoryShape] { Array(unsettled.prefix(limit)) }
    func signatures(after: ClippingID, limit: Int) throws(ArchiveError) -> [SignatureRecord] {
        recorded.compared.filter { $0.id > after }.prefix(limit).map {
            SignatureRecord(id: $0.id, published: nil, arrived: 0, story: recorded.stories[$0.id], bytes: $0.signature)
        }
    }
}
