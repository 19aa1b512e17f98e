import Clippings

/// Collects a worker's answer to one file and trusts nothing in it.
struct AnswerReader {
    private let limit: Int
    private var drafts: [Draft] = []
    private var size = 0

    init(limit: Int = AnswerSize.limit) {
        self.limit = limit
    }

    /// Takes the next frame; gives the outcome with the last one.
    mutating func take(_ frame: Frame) throws(FrameError) -> ParseOutcome? {
        switch frame.kind {
        case .article:
            // A worker of ours refuses such a file itself.
            size += AnswerSize.ofArticle(frame.payload.count)
            guard size <= limit else { throw FrameError(detail: "answer of more than \(limit) bytes") }
            drafts.append(try Self.draft(frame.payload))
            return nil
        case .end:
            guard !drafts.isEmpty else { throw FrameError(detail: "answer without an article") }
            return .parsed(drafts)
        case .refused:
            return .refused(try Self.refusal(frame.payload))
        case .request, .ready, .unfit:
            throw FrameError(detail: "\(frame.kind) instead of an answer")
        }
    }

    private static func draft(_ payload: [UInt8]) throws(FrameError) -> Draft {
        var at = 0
        let article = Array(try section(of: payload, at: &at))
        let headline = try section(of: payload, at: &at)
        let body = try section(of: payload, at: &at)
        guard at == payload.count else { throw FrameError(detail: "article frame with bytes left over") }
        do {
            return Draft(
                article: try ArticleCoding.decode(article),
                terms: IndexTerms(headline: try text(headline), body: try text(body)),
                encodedArticle: article
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

    private static func refusal(_ payload: [UInt8]) throws(FrameError) -> Refusal {
        guard payload.count <= AnswerSize.largestRefusal else {
            throw FrameError(detail: "refusal of \(payload.count) bytes")
        }
        do {
            return try Refusal(encoded: payload)
        } catch {
            throw FrameError(detail: "refusal that cannot be decoded: \(error)")
        }
    }
}
