import Clippings
import LinuxSystem
import WorkerPool

/// Reads the first line as the headline.
///
/// A first line of `REFUSE reason` is refused with it; `TRUNCATED` without an `END` at the end is truncated.
final class StandInParser: FileParser {
    /// What was read, in order.
    let readings: Monitor<[String]>

    private let gate: Gate?

    /// With a gate, nothing is answered before it is opened.
    init(readings: Monitor<[String]>, gate: Gate? = nil) {
        self.readings = readings
        self.gate = gate
    }

    func parse(_ descriptor: CInt, hints: SourceHints) -> ParseOutcome {
        guard let bytes = try? FileSystem.contents(of: descriptor, limit: 1 << 20) else {
            return .refused(Refusal(.unreadable, "no bytes"))
        }
        let text = String(decoding: bytes, as: UTF8.self)
        readings.withLock { $0.append(text) }
        gate?.pass()
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let first = String(lines.first ?? "")
        if first.hasPrefix("REFUSE "), let reason = RefusalReason(rawValue: String(first.dropFirst(7))) {
            return .refused(Refusal(reason, "as the file asked"))
        }
        if first == "TRUNCATED", !text.hasSuffix("END\n") { return .refused(Refusal(.truncated, "no end")) }
        var article = Article(format: "text")
        article.headlines = [.init(first)]
        article.sourceURL = hints.sourceURL
        return .parsed([Draft(article: article, terms: IndexTerms(headline: first, body: ""), encodedArticle: [])])
    }
}

/// What parsers wait at until a test opens it.
final class Gate: Sendable {
    private let isOpen = Monitor(false)

    func open() {
        isOpen.withLock { $0 = true }
        isOpen.signal()
    }

    func pass() { _ = isOpen.wait(timeout: nil) { $0 ? true : nil } }
}
