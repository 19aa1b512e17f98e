import Clippings

/// A field's value as it was chosen, where it stood, and what else could have been it.
struct Choice<Value> {
    var value: Value
    var place: String
    var raw: String
    /// Other values that the page states, the best first.
    private(set) var others: [Article.Candidate] = []

    /// The most runners-up kept.
    private static var mostOthers: Int { 3 }

    init(_ value: Value, place: String, raw: String) {
        self.value = value
        self.place = place
        self.raw = raw
    }

    var evidence: Article.Evidence { Article.Evidence(place, raw: raw, runnersUp: others) }

    /// Adds a runner-up, unless its text is already known or it would be one too many.
    mutating func add(other place: String, _ raw: String) {
        guard others.count < Self.mostOthers, !raw.isEmpty, raw != self.raw, !others.contains(where: { $0.raw == raw })
        else { return }
        let bytes = Array(raw.utf8)
        others.append(Article.Candidate(place, raw: bytes.excerpt(0..<bytes.count, limit: 400)))
    }
}
