import Clippings

/// Writes a worker's answer to one file after the other as frames.
final class AnswerWriter {
    /// So many bytes are collected before they go out.
    private static let batch = 256 << 10

    private let limit: Int
    private let largestPayload: Int
    private var pending: [UInt8] = []
    private let send: ([UInt8]) throws -> Void
    private var size = 0
    /// Why the file is refused, whatever else is found in it.
    private var refusal: Refusal?

    init(
        limit: Int = AnswerSize.limit,
        largestPayload: Int = Frame.largestPayload,
        send: @escaping ([UInt8]) throws -> Void
    ) {
        self.limit = limit
        self.largestPayload = largestPayload
        self.send = send
    }

    /// Adds an article to the answer.
    ///
    /// - Throws: `too-large` once the parent would not take the answer; the whole file is refused with it then.
    func add(_ draft: Draft) throws(Refusal) {
        if let refusal { throw refusal }
        let payload = 12 + draft.encodedArticle.count + draft.terms.headline.utf8.count + draft.terms.body.utf8.count
        size += AnswerSize.ofArticle(payload)
        guard size <= limit, payload <= largestPayload else {
            let refusal = AnswerSize.tooLarge(payload > largestPayload ? largestPayload : limit)
            self.refusal = refusal
            throw refusal
        }
        Frame.write(.article, to: &pending) { payload in
            for part in [draft.encodedArticle, Array(draft.terms.headline.utf8), Array(draft.terms.body.utf8)] {
                LittleEndian.append(part.count, to: &payload)
                payload.append(contentsOf: part)
            }
        }
        guard pending.count >= Self.batch else { return }
        do {
            try flush()
        } catch {
            // The parent is gone: its ending shows when the answer's last frame goes out.
            throw Refusal(.workerCrashed, "the answer cannot be sent: \(error)")
        }
    }

    /// Ends an answer of at least one article.
    func end() throws {
        if let refusal { return try refuse(refusal) }
        size = 0
        Frame.write(.end, to: &pending) { _ in }
        try flush()
    }

    /// Ends an answer with why there is no article.
    func refuse(_ refusal: Refusal) throws {
        let payload = try AnswerSize.bounded(self.refusal ?? refusal).encoded()
        (self.refusal, size) = (nil, 0)
        Frame.write(.refused, to: &pending) { $0.append(contentsOf: payload) }
        try flush()
    }

    private func flush() throws {
        defer { pending.removeAll(keepingCapacity: pending.capacity <= 4 * Self.batch) }
        try send(pending)
    }
}
