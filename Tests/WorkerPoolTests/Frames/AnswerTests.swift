import Clippings
import Testing

@testable import WorkerPool

struct AnswerTests {
    private func draft(_ text: String) throws -> Draft {
        var article = Article(format: "text")
        article.paragraphs = [text]
        return Draft(
            article: article,
            terms: IndexTerms(headline: "", body: text),
            encodedArticle: try ArticleCoding.encode(article)
        )
    }

    private func overTheWire(_ outcome: ParseOutcome) throws -> ParseOutcome? {
        var assembler = FrameAssembler()
        let writer = AnswerWriter { bytes in bytes.withUnsafeBytes { assembler.append($0) } }
        switch outcome {
        case .parsed(let drafts):
            for draft in drafts { try writer.add(draft) }
            try writer.end()
        case .refused(let refusal): try writer.refuse(refusal)
        }
        var reader = AnswerReader()
        while let frame = try assembler.next() {
            if let outcome = try reader.take(frame) { return outcome }
        }
        return nil
    }

    @Test func `several articles arrive in order`() throws {
        let outcome = ParseOutcome.parsed(try ["satu", "dua", String(repeating: "tiga ", count: 100_000)].map(draft))
        #expect(try overTheWire(outcome) == outcome)
    }

    @Test func `a refusal arrives as it was`() throws {
        let outcome = ParseOutcome.refused(Refusal(.damaged, "line 3: no closing tag; repair it"))
        #expect(try overTheWire(outcome) == outcome)
    }

    @Test(arguments: [
        [], [0, 0, 0], [200, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
        [2, 0, 0, 0, 0x7B, 0x7D, 0, 0, 0, 0, 0, 0, 0, 0],
    ])
    func `an article frame that makes no sense is refused`(payload: [UInt8]) {
        var reader = AnswerReader()
        #expect(throws: FrameError.self) { try reader.take(Frame(kind: .article, payload: payload)) }
    }

    @Test func `terms that are not UTF-8 are refused`() throws {
        let encoded = try draft("x").encodedArticle
        var payload: [UInt8] = []
        for section in [encoded, [0xFF], []] {
            LittleEndian.append(section.count, to: &payload)
            payload += section
        }
        var reader = AnswerReader()
        #expect(throws: FrameError.self) { try reader.take(Frame(kind: .article, payload: payload)) }
    }

    @Test(arguments: [Frame.Kind.request, .ready, .unfit])
    func `a frame out of turn is refused`(kind: Frame.Kind) {
        var reader = AnswerReader()
        #expect(throws: FrameError.self) { try reader.take(Frame(kind: kind, payload: [])) }
    }

    @Test func `an answer larger than all may be is refused`() throws {
        var payload: [UInt8] = []
        for section in [try draft("x").encodedArticle, [], []] {
            LittleEndian.append(section.count, to: &payload)
            payload += section
        }
        var reader = AnswerReader(limit: 2 * AnswerSize.ofArticle(payload.count))
        for _ in 0..<2 { #expect(try reader.take(Frame(kind: .article, payload: payload)) == nil) }
        #expect(throws: FrameError.self) { try reader.take(Frame(kind: .article, payload: payload)) }
    }

    @Test func `many tiny articles count for what they take in the parent`() throws {
        var payload: [UInt8] = []
        for section in [try draft("x").encodedArticle, [], []] {
            LittleEndian.append(section.count, to: &payload)
            payload += section
        }
        var reader = AnswerReader(limit: 100 * payload.count)
        #expect(throws: FrameError.self) {
            for _ in 0..<100 { _ = try reader.take(Frame(kind: .article, payload: payload)) }
        }
    }

    @Test func `a refusal longer than any of ours is nonsense`() throws {
        let refusal = try Refusal(.damaged, String(repeating: "a", count: AnswerSize.largestRefusal)).encoded()
        var reader = AnswerReader()
        #expect(throws: FrameError.self) { try reader.take(Frame(kind: .refused, payload: refusal)) }
    }

    @Test func `a refusal with a very long detail arrives shortened`() throws {
        let refusal = Refusal(.damaged, String(repeating: "\u{1}", count: 1_000_000))
        guard case .refused(let arrived)? = try overTheWire(.refused(refusal)) else {
            Issue.record("no refusal")
            return
        }
        #expect(arrived.reason == .damaged)
        #expect(arrived.detail.hasPrefix("\u{1}\u{1}") && arrived.detail.hasSuffix("…"))
    }
}

/// Files whose articles are more than the parent takes.
struct AnswerSizeTests {
    private let draft = Draft(
        article: Article(format: "text"),
        terms: IndexTerms(headline: "", body: String(repeating: "kata ", count: 1000)),
        encodedArticle: Array(#"{"format":"text","language":"und"}"#.utf8)
    )

    /// What arrives of files of so many articles each, one after the other.
    private func outcomes(_ counts: [Int], limit: Int, largestPayload: Int) throws -> [ParseOutcome] {
        var assembler = FrameAssembler()
        let writer = AnswerWriter(limit: limit, largestPayload: largestPayload) { bytes in
            bytes.withUnsafeBytes { assembler.append($0) }
        }
        for count in counts {
            // A container goes on after a part that failed.
            for _ in 0..<count { do { try writer.add(draft) } catch {} }
            try writer.end()
        }
        var outcomes: [ParseOutcome] = []
        var reader = AnswerReader(limit: limit)
        while let frame = try assembler.next() {
            guard let outcome = try reader.take(frame) else { continue }
            outcomes.append(outcome)
            reader = AnswerReader(limit: limit)
        }
        return outcomes
    }

    @Test func `articles that are too large together are refused as that, and the next file is read`() throws {
        let outcomes = try outcomes([100, 3], limit: 64 << 10, largestPayload: 1 << 20)
        guard case .refused(let refusal)? = outcomes.first else {
            Issue.record("it was not refused")
            return
        }
        #expect(refusal.reason == .tooLarge)
        #expect(refusal.detail.contains("split the file"))
        #expect(outcomes.last == .parsed([draft, draft, draft]))
    }

    @Test func `one article too large for a frame is refused as that`() throws {
        let outcomes = try outcomes([1], limit: 1 << 20, largestPayload: 4096)
        guard case .refused(let refusal)? = outcomes.first else {
            Issue.record("it was not refused")
            return
        }
        #expect(refusal.reason == .tooLarge)
    }
}
