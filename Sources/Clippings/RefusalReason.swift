/// Why a file did not become a clipping: a closed list that scripts rely on.
package enum RefusalReason: String, Codable, Sendable, CaseIterable {
    case empty
    case notText = "not-text"
    case notAnArticle = "not-an-article"
    case unreadable
    case tooLarge = "too-large"
    case expandsTooFar = "expands-too-far"
    case truncated
    case damaged
    case encrypted
    case unsupportedFormat = "unsupported-format"
    case timeLimit = "time-limit"
    case memoryLimit = "memory-limit"
    case workerCrashed = "worker-crashed"
    /// A FIFO, socket, device, symbolic link: something that is not a regular file.
    case notAFile = "not-a-file"
    /// The file was gone before it could be claimed.
    case vanished

    /// Whether a later try of the same bytes can end otherwise; `retry` without arguments picks these.
    package var isTransient: Bool {
        switch self {
        case .unreadable, .timeLimit, .memoryLimit, .workerCrashed, .vanished, .truncated: true
        case .empty, .notText, .notAnArticle, .tooLarge, .expandsTooFar, .damaged, .encrypted, .unsupportedFormat,
            .notAFile:
            false
        }
    }

    /// One sentence for manuals and `--help`.
    package var explanation: String {
        switch self {
        case .empty: "the file holds no bytes, or nothing but white space"
        case .notText: "the bytes are not text in any encoding known here"
        case .notAnArticle: "the document has no article of its own: a listing, a consent page, an error page"
        case .unreadable: "the file could not be opened or read"
        case .tooLarge: "the file is larger than the configured limit"
        case .expandsTooFar: "the file unpacks or expands to more than the configured limit"
        case .truncated: "the file ends in the middle; it waits for its next change"
        case .damaged: "the file claims a format whose rules it breaks"
        case .encrypted: "the file needs a password"
        case .unsupportedFormat: "the format is recognised but cannot be read"
        case .timeLimit: "reading took longer than the configured deadline"
        case .memoryLimit: "reading needed more memory than a worker may have"
        case .workerCrashed: "the worker process died while reading it"
        case .notAFile: "not a regular file: a link, FIFO, socket or device"
        case .vanished: "the file was removed before it could be claimed"
        }
    }
}

/// A named reason with one sentence a person can act on.
package struct Refusal: Error, Codable, Sendable, Equatable {
    package var reason: RefusalReason
    package var detail: String

    package init(_ reason: RefusalReason, _ detail: String) {
        self.reason = reason
        self.detail = detail
    }
}
