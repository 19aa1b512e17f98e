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
        var reader = AnswerReader(limit: 2 * payload.count)
        for _ in 0..<2 { #expect(try reader.take(Frame(kind: .article, payload: payload)) == nil) }
        #expect(throws: FrameError.self) { try reader.take(Frame(kind: .article, payload: payload)) }
    }
}
