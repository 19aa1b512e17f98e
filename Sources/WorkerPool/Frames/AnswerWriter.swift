import Clippings
import FoundationEssentials

/// Writes a worker's answer to one file after the other as frames.
final class AnswerWriter {
    /// So many bytes are collected before they go out.
    private static let batch = 256 << 10

    private var pending: [UInt8] = []
    private let send: ([UInt8]) throws -> Void

    init(send: @escaping ([UInt8]) throws -> Void) {
        self.send = send
    }

    /// Adds an article to the answer.
    func add(_ draft: Draft) throws(Refusal) {
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
        Frame.write(.end, to: &pending) { _ in }
        try flush()
    }

    /// Ends an answer with why there is no article.
    func refuse(_ refusal: Refusal) throws {
        let payload = try JSONEncoder().encode(refusal)
        Frame.write(.refused, to: &pending) { $0.append(contentsOf: payload) }
        try flush()
    }

    private func flush() throws {
        defer { pending.removeAll(keepingCapacity: pending.capacity <= 4 * Self.batch) }
        try send(pending)
    }
}
