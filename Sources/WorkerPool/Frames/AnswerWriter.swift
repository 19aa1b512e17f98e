import Clippings
import FoundationEssentials

/// Writes a worker's answer to one file as frames.
struct AnswerWriter {
    /// So many bytes are collected before they go out.
    private static let batch = 256 << 10

    private(set) var pending: [UInt8] = []
    private let send: ([UInt8]) throws -> Void

    init(send: @escaping ([UInt8]) throws -> Void) {
        self.send = send
    }

    mutating func write(_ outcome: ParseOutcome) throws {
        switch outcome {
        case .parsed(let drafts):
            for draft in drafts {
                Frame.write(.article, to: &pending) { payload in
                    for part in [draft.encodedArticle, Array(draft.terms.headline.utf8), Array(draft.terms.body.utf8)] {
                        LittleEndian.append(part.count, to: &payload)
                        payload.append(contentsOf: part)
                    }
                }
                if pending.count >= Self.batch { try flush() }
            }
            Frame.write(.end, to: &pending) { _ in }
        case .refused(let refusal):
            let payload = try JSONEncoder().encode(refusal)
            Frame.write(.refused, to: &pending) { $0.append(contentsOf: payload) }
        }
        try flush()
    }

    private mutating func flush() throws {
        try send(pending)
        pending.removeAll(keepingCapacity: pending.capacity <= 4 * Self.batch)
    }
}
