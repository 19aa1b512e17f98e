import Synchronization

/// Stemmers by language, opened when first asked for; for one thread at a time.
final class StemmerSet {
    private var stemmers: [String: Stemmer] = [:]
    /// That of the last call: a text asks for each of its paragraphs.
    private var last: (language: String, stemmer: Stemmer)?

    /// The stemmer for a BCP 47 tag; `nil` for a language without one.
    func stemmer(for language: String) -> Stemmer? {
        if let last, last.language == language { return last.stemmer }
        if let open = stemmers[language] {
            last = (language, open)
            return open
        }
        guard let algorithm = StemmedLanguages.algorithm(for: language), let stemmer = Stemmer(algorithm: algorithm)
        else { return nil }
        // Tags come from documents: only as many as there are languages are kept.
        if stemmers.count < StemmedLanguages.all.count { stemmers[language] = stemmer }
        return stemmer
    }
}

/// Lends one set of stemmers, with all they remember, to one caller at a time; whoever comes meanwhile gets a new set.
///
/// So callers on many threads never wait for each other, and the one thread that does nothing but stem stays fast.
final class StemmerLoan: @unchecked Sendable {
    private let isLent = Atomic(false)
    private let set = StemmerSet()

    func withStemmers<Result>(_ body: (StemmerSet) -> Result) -> Result {
        guard isLent.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged else {
            return body(StemmerSet())
        }
        defer { isLent.store(false, ordering: .releasing) }
        return body(set)
    }
}
