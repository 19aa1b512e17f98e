/// Which sentences of two texts say the same, and how well they agree.
struct Alignment: Sendable {
    /// Least similarity of two sentences at the same place of the common order, and of one out of it.
    static let leastInOrder: Float = 0.24
    static let leastMoved: Float = 0.36
    /// The same for a lone sentence between two that are linked.
    static let leastBetween: Float = 0.1
    /// The share of a sentence that must stand in another for it to be a part of that.
    static let leastContained: Float = 0.5
    /// Weight of words below which a sentence is too little to be a part of another by that share.
    static let leastPartWeight: Float = 2.5

    /// By first sentence of A.
    var links: [Link]
    /// For each sentence the similarity of its best partner, whether linked or not.
    var bestOfA: [Float]
    var bestOfB: [Float]
    /// Distinct character runs that the texts share, where they were counted on the way.
    let sharedRuns: Int?

    init(_ a: ComparableText, _ b: ComparableText, featuresOfA: SentenceFeatures, featuresOfB: SentenceFeatures) {
        let similarity = SentenceSimilarity(a: featuresOfA, b: featuresOfB)
        let candidates = CandidatePairs(a, b, similarity)
        let pairs = candidates.pairs
        sharedRuns = candidates.sharedRuns
        bestOfA = [Float](repeating: 0, count: a.sentences.count)
        bestOfB = [Float](repeating: 0, count: b.sentences.count)
        for pair in pairs {
            bestOfA[pair.a] = max(bestOfA[pair.a], pair.similarity)
            bestOfB[pair.b] = max(bestOfB[pair.b], pair.similarity)
        }
        var linking = Linking(pairs: pairs, sentencesOfA: a.sentences.count, sentencesOfB: b.sentences.count)
        linking.linkInOrder(weights: featuresOfA.totals)
        linking.fillGaps()
        linking.linkMoved()
        linking.attachParts(similarity)
        links = linking.links.sorted { ($0.a[0], $0.b[0]) < ($1.a[0], $1.b[0]) }
    }
}
