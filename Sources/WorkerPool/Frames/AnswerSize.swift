import Clippings

/// How large a worker's answer to one file may be: the parent holds it in memory until it is committed.
enum AnswerSize {
    /// All articles of one file together, bytes.
    static let limit = 256 << 20
    /// A refusal is a sentence, and may name a file.
    static let largestRefusal = 64 << 10
    /// What an article takes in the parent beside its bytes, about: many small ones are not to be had for nothing.
    private static let overhead = 1024

    static func ofArticle(_ payload: Int) -> Int { payload + overhead }

    static func tooLarge(_ limit: Int) -> Refusal {
        Refusal(
            .tooLarge,
            "its articles and their words take more than \(limit >> 20) MB together; split the file, then retry it"
        )
    }

    /// The refusal with a detail that fits into its frame, whatever a document made of it.
    static func bounded(_ refusal: Refusal) -> Refusal {
        let longest = largestRefusal / 8
        guard refusal.detail.utf8.count > longest else { return refusal }
        return Refusal(refusal.reason, String(refusal.detail.unicodeScalars.prefix(longest / 4)) + "…")
    }
}
