/// Writes the words of texts one after another as one field of `IndexTerms`.
struct TermWriter {
    private static let beforeStem = [Analyzer.termSeparator, Analyzer.stemMark]

    private let stemmer: Stemmer?
    private var terms: [UInt8] = []

    init(stemmer: Stemmer?) {
        self.stemmer = stemmer
    }

    /// The field as it stands so far.
    var text: String { String(decoding: terms, as: UTF8.self) }

    mutating func add(_ text: String) {
        let bytes = text.utf8
        let span = bytes.span
        terms.reserveCapacity(terms.count + span.count + span.count / 2)
        var scanner = WordScanner()
        while scanner.next(in: span) {
            if !terms.isEmpty { terms.append(0x20) }
            terms += scanner.folded
            if scanner.isRewrittenNumber {
                addSpelling(scanner.range, of: span)
            } else {
                stemmer?.appendStem(of: scanner.folded, to: &terms, behind: Self.beforeStem)
            }
        }
    }

    /// Adds a number as it is printed beside its value; one with spaces in it has no such form.
    private mutating func addSpelling(_ range: Range<Int>, of text: Span<UInt8>) {
        let start = terms.count
        terms.append(Analyzer.termSeparator)
        for offset in range {
            guard text[offset] < 0x80 else {
                terms.removeSubrange(start...)
                return
            }
            terms.append(text[offset])
        }
    }
}
