import DeskInterface
import LinuxSystem
import Varlink

/// Why a command could not do its work: one line what failed, one line what to do.
struct CommandFailure: Error, Equatable {
    var status: ExitStatus
    var message: String
    var remedy: String?
    /// Lines that show the spot, such as the query with a caret under it.
    var excerpt: [String] = []

    init(_ status: ExitStatus, _ message: String, remedy: String? = nil, excerpt: [String] = []) {
        self.status = status
        self.message = message
        self.remedy = remedy
        self.excerpt = excerpt
    }
}

extension CommandFailure {
    /// The failure that `error` is to the person at the terminal.
    ///
    /// `query` is what an offset counts into.
    init(_ error: any Error, query: String? = nil) {
        switch error {
        case let failure as CommandFailure: self = failure
        case let error as DeskError: self.init(desk: error, query: query)
        case let error as DeskUnreachable: self.init(unreachable: error)
        case let error as CallError: self.init(call: error)
        case let error as ProtocolFault:
            self.init(
                error.code == .closed ? .tryAgain : .internalFault,
                error.message,
                remedy: "try again; if it stays so, see 'systemctl status klipingd'"
            )
        case let error as SystemError:
            self.init(.internalFault, "\(error)")
        default:
            self.init(.internalFault, "\(error)")
        }
    }

    private init(desk error: DeskError, query: String?) {
        switch error {
        case .invalidQuery(let message, let offset, let length, let remedy):
            self.init(
                .badData,
                message,
                remedy: remedy,
                excerpt: query.map { QueryExcerpt.lines($0, offset: offset, length: length) } ?? []
            )
        case .noSuchClipping(let id):
            self.init(.nothingFound, "there is no clipping \(id)", remedy: "'kliping search' shows the identifiers")
        case .noSuchStory(let id):
            self.init(
                .nothingFound,
                "there is no story \(id)",
                remedy: "'kliping story' lists them; a clipping's number will do, too"
            )
        case .noSuchTopic(let topic, let nearest):
            self.init(
                .badData,
                "there is no topic '\(topic)'",
                remedy: nearest.map { "did you mean '\($0)'? kliping-topics(5) tells of them all" }
                    ?? "kliping-topics(5) tells of them all; the desk's own stand in topics.toml"
            )
        case .tooFewLabels(let clippings, let needed):
            self.init(
                .nothingFound,
                "\(clippings) corrected clippings are too few to learn from",
                remedy: "say of at least \(needed) clippings what they are about, with 'kliping label'"
            )
        case .noSuchFile(let path):
            self.init(
                .nothingFound,
                "no file '\(path)' is known",
                remedy: "'kliping status' shows the drop folders; a file just written may still be under way"
            )
        case .noSuchWatch(let name):
            self.init(.nothingFound, "there is no watch '\(name)'", remedy: "'kliping watch list' shows them")
        case .watchExists(let name):
            self.init(
                .badData,
                "there is a watch '\(name)' already",
                remedy: "say --replace to change it, or give another name"
            )
        case .tooManyWatches(let limit):
            self.init(
                .badData,
                "there are \(limit) watches already",
                remedy: "remove one with 'kliping watch remove', or join queries with OR"
            )
        case .invalidCursor:
            self.init(
                .badData,
                "the cursor belongs to another search",
                remedy: "search without --cursor, with the same query"
            )
        case .permissionDenied(let needs):
            self.init(.noPermission, "you may not do this: it needs \(needs)", remedy: Self.admission(to: needs))
        case .busy(let reason):
            self.init(.tryAgain, "the daemon cannot do this now: \(reason)", remedy: "try again later")
        case .archiveFailure(let message, let remedy):
            self.init(.internalFault, message, remedy: remedy)
        }
    }

    private init(unreachable error: DeskUnreachable) {
        let start = "start it with 'systemctl start klipingd', or your own with 'klipingd --user'"
        self.init(.unreachable, error.description, remedy: start)
    }

    private init(call error: CallError) {
        switch error.name {
        case "org.varlink.service.InvalidParameter" where error.parameters["parameter"]?.string == "name":
            self.init(
                .usage,
                "this is no name for a watch",
                remedy: "write 1 to 64 letters, digits, '-', '_' and '.', without spaces"
            )
        case "org.varlink.service.InvalidParameter":
            self.init(
                .usage,
                "the daemon does not take the value of '\(error.parameters["parameter"]?.string ?? "")'",
                remedy: "see the command's --help"
            )
        case "org.varlink.service.MethodNotFound", "org.varlink.service.MethodNotImplemented",
            "org.varlink.service.InterfaceNotFound":
            self.init(
                .internalFault,
                "the daemon does not know this request",
                remedy: "it is of another version: restart it with 'systemctl restart klipingd'"
            )
        default:
            self.init(.internalFault, "the daemon answered \(error)")
        }
    }

    /// How to get into the group that `needs` names (`group 'kliping'`).
    private static func admission(to needs: String) -> String {
        let parts = needs.split(separator: "'")
        guard needs.hasPrefix("group "), parts.count >= 2 else { return "ask \(needs) to do it, or use sudo" }
        return "ask an administrator for 'usermod --append --groups \(parts[1]) YOU', then log in again"
    }
}
