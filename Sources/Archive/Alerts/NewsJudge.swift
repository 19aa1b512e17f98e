package import Clippings

/// Decides what is new in a clipping to one who was told of its story before.
///
/// What was told is bytes of the judge's own making, which hold no words of any document.
package protocol NewsJudge: Sendable {
    /// Reads what may be news in a clipping, once for all who are told of it.
    func reading(of article: Article) -> any NewsReading

    /// What was told of two stories that turn out to be one.
    func joined(_ first: [UInt8], _ second: [UInt8]) -> [UInt8]
}

/// What a clipping says that may be news to somebody.
package protocol NewsReading {
    /// What is new in it, given what was told of its story, `nil` for nothing.
    ///
    /// `thresholds`, ascending: told when so many outlets carry the story. `earlier`: how many clippings of the story came
    /// before.
    func judge(known: [UInt8]?, thresholds: [Int], earlier: Int) -> NewsJudgement
}

/// What is new in a clipping, and what has been told of its story from then on.
package struct NewsJudgement: Sendable, Equatable {
    /// The weightiest first; empty for a mere copy.
    package var news: [AlertNews]
    package var known: [UInt8]

    package init(news: [AlertNews], known: [UInt8]) {
        self.news = news
        self.known = known
    }
}

/// How watches are evaluated: what is new, and what their queries mean at this moment.
package struct WatchReading: Sendable {
    package var judge: any NewsJudge
    /// Reads a query, days such as `today` as of now; throws `QueryError`.
    package var query: @Sendable (String) throws -> Query

    package init(judge: any NewsJudge, query: @escaping @Sendable (String) throws -> Query) {
        self.judge = judge
        self.query = query
    }
}
