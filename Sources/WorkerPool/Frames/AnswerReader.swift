import Clippings
import FoundationEssentials

/// Collects a worker's answer to one file and trusts nothing in it.
struct AnswerReader {
    /// The most bytes that all articles of one file may have together.
    private let limit: Int
    private var drafts: [Draft] = []
    private var size = 0

    init(limit: Int = 256 << 20) {
        self.limit = limit
    }

    /// Takes the next frame; gives the outcome with the last one.
    mutating func take(_ frame: Frame) throws(FrameError) -> ParseOutcome? {
        size += frame.payload.count
        guard size <= limit else { throw FrameError(detail: "answer of more than \(limit) bytes") }
        switch frame.kind {
        case .article:
            drafts.append(try Self.draft(frame.payload))
            return nil
        case .end:
            guard !drafts.isEmpty else { throw FrameError(detail: "answer without an article") }
            return .parsed(drafts)
        case .refused:
            return .refused(try Self.json(Refusal.self, frame.payload))
        case .request, .ready, .unfit:
            throw FrameError(detail: "\(frame.kind) instead of an answer")
        }
    }

    private static func draft(_ payload: [UInt8]) throws(FrameError) -> Draft {
        var at = 0
        let article = try section(of: payload, at: &at)
        let headline = try section(of: payload, at: &at)
        let body = try section(of: payload, at: &at)
        guard at == payload.count else { throw FrameError(detail: "article frame with bytes left over") }
        do {
            return Draft(
                article: try ArticleCoding.decode(Array(article)),
                terms: IndexTerms(headline: try text(headline), body: try text(body)),
                encodedArticle: Array(article)
            )
        } catch {
            throw FrameError(detail: "article that cannot be decoded: \(error)")
        }
    }

    private static func section(of payload: [UInt8], at index: inout Int) throws(FrameError) -> ArraySlice<UInt8> {
        guard payload.count - index >= 4 else { throw FrameError(detail: "article frame cut short") }
        let length = LittleEndian.read(payload, at: index)
        guard payload.count - index - 4 >= length else { throw FrameError(detail: "article frame cut short") }
        defer { index += 4 + length }
        return payload[index + 4..<index + 4 + length]
    }

    private static func text(_ bytes: ArraySlice<UInt8>) throws(FrameError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw FrameError(detail: "terms that are not UTF-8")
        }
        return text
    }

    private static func json<Value: Decodable>(_ type: Value.Type, _ payload: [UInt8]) throws(FrameError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(payload))
        } catch {
            throw FrameError(detail: "\(type) that cannot be decoded: \(error)")
        }
    }
}
