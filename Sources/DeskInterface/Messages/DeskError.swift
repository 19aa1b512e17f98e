package import Varlink

/// The errors of `org.kliping.Desk`.
package enum DeskError: Error, Sendable, Equatable {
    /// `offset` and `length` are UTF-8 bytes into the query.
    case invalidQuery(message: String, offset: Int, length: Int, remedy: String)
    case noSuchClipping(id: Int64)
    case noSuchFile(path: String)
    case noSuchStory(id: Int64)
    case noSuchWatch(name: String)
    case watchExists(name: String)
    case tooManyWatches(limit: Int)
    case noSuchTopic(topic: String, nearest: String?)
    case tooFewLabels(clippings: Int, needed: Int)
    case invalidCursor
    /// `needs` names the group or user that may do this.
    case permissionDenied(needs: String)
    /// Try again later.
    case busy(reason: String)
    case archiveFailure(message: String, remedy: String)
}

extension DeskError {
    /// The error as it crosses the wire.
    package var callError: CallError {
        switch self {
        case .invalidQuery(let message, let offset, let length, let remedy):
            error(
                "InvalidQuery",
                [
                    "message": .string(message), "offset": .integer(Int64(offset)), "length": .integer(Int64(length)),
                    "remedy": .string(remedy),
                ]
            )
        case .noSuchClipping(let id): error("NoSuchClipping", ["id": .integer(id)])
        case .noSuchFile(let path): error("NoSuchFile", ["path": .string(path)])
        case .noSuchStory(let id): error("NoSuchStory", ["id": .integer(id)])
        case .noSuchWatch(let name): error("NoSuchWatch", ["name": .string(name)])
        case .watchExists(let name): error("WatchExists", ["name": .string(name)])
        case .tooManyWatches(let limit): error("TooManyWatches", ["limit": .integer(Int64(limit))])
        case .noSuchTopic(let topic, let nearest):
            error("NoSuchTopic", ["topic": .string(topic), "nearest": nearest.map { .string($0) } ?? .null])
        case .tooFewLabels(let clippings, let needed):
            error("TooFewLabels", ["clippings": .integer(Int64(clippings)), "needed": .integer(Int64(needed))])
        case .invalidCursor: error("InvalidCursor", [:])
        case .permissionDenied(let needs): error("PermissionDenied", ["needs": .string(needs)])
        case .busy(let reason): error("Busy", ["reason": .string(reason)])
        case .archiveFailure(let message, let remedy):
            error("ArchiveFailure", ["message": .string(message), "remedy": .string(remedy)])
        }
    }

    /// Reads an error off the wire; `nil` when it is none of this interface's.
    package init?(_ error: CallError) {
        let prefix = Desk.interfaceName + "."
        guard error.name.hasPrefix(prefix) else { return nil }
        let text = { (name: String) in error.parameters[name]?.string ?? "" }
        let number = { (name: String) in error.parameters[name]?.integer ?? 0 }
        switch error.name.dropFirst(prefix.count) {
        case "InvalidQuery":
            self = .invalidQuery(
                message: text("message"),
                offset: Int(number("offset")),
                length: Int(number("length")),
                remedy: text("remedy")
            )
        case "NoSuchClipping": self = .noSuchClipping(id: number("id"))
        case "NoSuchFile": self = .noSuchFile(path: text("path"))
        case "NoSuchStory": self = .noSuchStory(id: number("id"))
        case "NoSuchWatch": self = .noSuchWatch(name: text("name"))
        case "WatchExists": self = .watchExists(name: text("name"))
        case "TooManyWatches": self = .tooManyWatches(limit: Int(clamping: number("limit")))
        case "NoSuchTopic":
            self = .noSuchTopic(topic: text("topic"), nearest: error.parameters["nearest"]?.string)
        case "TooFewLabels":
            self = .tooFewLabels(clippings: Int(number("clippings")), needed: Int(number("needed")))
        case "InvalidCursor": self = .invalidCursor
        case "PermissionDenied": self = .permissionDenied(needs: text("needs"))
        case "Busy": self = .busy(reason: text("reason"))
        case "ArchiveFailure": self = .archiveFailure(message: text("message"), remedy: text("remedy"))
        default: return nil
        }
    }

    private func error(_ name: String, _ parameters: JSONObject) -> CallError {
        CallError("\(Desk.interfaceName).\(name)", parameters)
    }
}
