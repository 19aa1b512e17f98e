import Clippings
import LanguageIdentification

/// The reading of one file: where its articles go, and how deep and how far what it holds may unfold.
///
/// A container hands on what it finds with `emit`, one article at a time, so that a file of any size needs no more
/// memory than its largest document.
final class Reading {
    /// A mail in an archive in a mail …: more levels than this are an attack.
    static let maximumDepth = 5
    /// More parts of one file than this are not listed as left out.
    private static let maximumLeftOut = 200

    let languages: LanguageIdentifier
    /// A document that has to be in memory as a whole may have so many bytes.
    let maximumBytes: Int
    private let depth: Int
    private let budget: ExpansionBudget
    private let take: (Article) throws(Refusal) -> Void
    /// Held back until the next, so that the last one can say what was left out behind it.
    private var pending: Article?
    private var leftOut: [Article.LeftOut] = []
    private var leftOutCount = 0

    init(
        languages: LanguageIdentifier,
        maximumBytes: Int,
        budget: ExpansionBudget,
        depth: Int = 0,
        take: @escaping (Article) throws(Refusal) -> Void
    ) {
        self.languages = languages
        self.maximumBytes = maximumBytes
        self.budget = budget
        self.depth = depth
        self.take = take
    }

    /// A reading for a look at the first bytes of a file: nothing found in it goes anywhere.
    static var forLooking: Reading {
        Reading(languages: LanguageIdentifier(), maximumBytes: 1 << 20, budget: ExpansionBudget(size: 0)) { _ in }
    }

    /// Whether an article has been found.
    var hasArticles: Bool { pending != nil }

    /// Hands an article on.
    func emit(_ article: Article) throws(Refusal) {
        try flush()
        var article = article
        article.joinSpellings()
        article.addRightsOfFields()
        takeLeftOut(into: &article)
        pending = article
    }

    /// Notes a part of the file that gave no article and does not stop the others.
    func leaveOut(_ name: String, _ refusal: Refusal) {
        leftOutCount += 1
        if leftOutCount <= Self.maximumLeftOut { leftOut.append(Article.LeftOut(name, refusal)) }
    }

    /// The articles of a document that was found inside the file: a mail's part, an archive's entry, a feed's page.
    ///
    /// - Throws: why it gave none. Pass that to `leaveOut` to go on with the next part; `expands-too-far` and
    ///   `time-limit` are meant to end the file.
    func articles(in bytes: [UInt8], hints: SourceHints) throws(Refusal) -> [Article] {
        guard depth < Self.maximumDepth else {
            throw Refusal(
                .expandsTooFar,
                "files are packed in one another more than \(Self.maximumDepth) deep; unpack them first"
            )
        }
        var found: [Article] = []
        let inner = Reading(
            languages: languages,
            maximumBytes: maximumBytes,
            budget: budget,
            depth: depth + 1
        ) { article throws(Refusal) in found.append(article) }
        try DocumentReader.read(try SourceFile(BytesInMemory(bytes), hints: hints), inner)
        return found
    }

    /// Counts bytes that unpacking has made; call it before keeping them.
    ///
    /// - Throws: `expands-too-far` once the file has grown out of all proportion.
    func spend(_ count: Int) throws(Refusal) {
        try budget.spend(count)
    }

    /// Ends the reading: the last article goes out.
    ///
    /// - Throws: the first refusal of a part when there is no article at all.
    func finish() throws(Refusal) {
        if var last = pending {
            takeLeftOut(into: &last)
            pending = last
            try flush()
        } else if let first = leftOut.first {
            throw leftOutCount == 1
                ? first.refusal
                : Refusal(
                    first.refusal.reason,
                    "none of its \(leftOutCount) parts gave an article; '\(first.name)': \(first.refusal.detail)"
                )
        } else {
            throw Refusal(.notAnArticle, "nothing in it is an article or could hold one; deliver the pages themselves")
        }
    }

    private func flush() throws(Refusal) {
        guard let article = pending else { return }
        pending = nil
        try take(article)
    }

    private func takeLeftOut(into article: inout Article) {
        article.leftOut += leftOut
        leftOut = []
    }
}

/// How many bytes unpacking one file may make in all, its parts' parts included.
final class ExpansionBudget {
    /// Small files may grow to this in any case, in bytes.
    private static let allowance = 256 << 20
    /// Text packs at 3 to 10 to 1, the most repetitive page of markup at about 50 to 1.
    private static let ratio = 100

    private var left: Int

    /// Takes the size of the packed file in bytes.
    init(size: Int) {
        let (product, isTooMuch) = size.multipliedReportingOverflow(by: Self.ratio)
        let (sum, overflows) = product.addingReportingOverflow(Self.allowance)
        left = isTooMuch || overflows ? .max : sum
    }

    func spend(_ count: Int) throws(Refusal) {
        guard count <= left else {
            throw Refusal(
                .expandsTooFar,
                "unpacked, it is more than \(Self.ratio) times as large; if it is no attack, unpack it first"
            )
        }
        left -= count
    }
}
