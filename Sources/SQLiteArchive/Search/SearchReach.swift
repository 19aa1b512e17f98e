/// How many of the newest matches an answer looks at: what keeps its time the same while the archive grows.
struct SearchReach {
    /// A total is counted no further than this.
    var total: Int
    /// Ranked by relevance.
    var ranked: Int
    /// Sorted by date, and counted for facets.
    var candidates: Int

    static let plain = SearchReach(total: 3000, ranked: 3000, candidates: 10_000)
    /// With a prefix each further slice of the index costs as much as its first match: 10 to 20 ms.
    static let prefix = SearchReach(total: 1000, ranked: 1000, candidates: 3000)
}
