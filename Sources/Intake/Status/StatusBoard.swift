import LinuxSystem
import Logging
import SystemPackage

/// What intake's threads note for whoever asks.
final class StatusBoard: Sendable {
    struct State {
        var phase = IntakeStatus.State.starting
        var folders: [IntakeStatus.Folder]
        var watches = 0
        var lastFailure: IntakeStatus.Failure?
        var isArchiveFull = false
        /// Committed deliveries by second, a ring of 60.
        var perSecond = [Int](repeating: 0, count: 60)
        var second: Int64 = 0
        /// Claimed files by claim.
        var underWay: [String: FileUnderWay] = [:]
    }

    private let state: Monitor<State>
    private let logger: Logger

    init(folders: [DropFolder], logger: Logger) {
        state = Monitor(
            State(folders: folders.map { IntakeStatus.Folder(folder: $0, method: .inotify, fault: nil) })
        )
        self.logger = logger
    }

    func update(_ change: (inout State) -> Void) {
        state.withLock { state in change(&state) }
    }

    func read<Value: Sendable>(_ question: (State) -> Value) -> Value {
        state.withLock { state in question(state) }
    }

    /// Notes a failure, and journals it unless it is the one noted last.
    func failed(_ message: String, remedy: String) {
        let isNew = state.withLock { state in
            let isNew = state.lastFailure?.message != message
            state.lastFailure = IntakeStatus.Failure(
                time: WallClock.milliseconds,
                message: message,
                remedy: remedy
            )
            return isNew
        }
        if isNew { logger.error("intake failed", metadata: ["reason": "\(message)", "remedy": "\(remedy)"]) }
    }

    func failed(_ error: SystemError) {
        let remedy =
            switch error.errno {
            case .noSpace, .diskQuotaExceeded: "free room or inodes on the spool's device; intake goes on by itself"
            case .tooManyOpenFiles, .tooManyOpenFilesInSystem: "raise LimitNOFILE of the service"
            case .readOnlyFileSystem: "mount the spool's file system for writing"
            default: "intake tries again by itself"
            }
        failed("\(error)", remedy: error.remedy ?? remedy)
    }

    /// Notes what is wrong with a folder, and journals it once.
    func setFault(_ fault: String?, method: IntakeStatus.Method, ofFolder index: Int) {
        let (isNew, name) = state.withLock { state in
            let isNew = state.folders[index].fault != fault
            state.folders[index].fault = fault
            state.folders[index].method = method
            return (isNew, state.folders[index].folder.name)
        }
        if isNew, let fault {
            logger.error("drop folder has a fault", metadata: ["folder": "\(name)", "reason": "\(fault)"])
        } else if isNew {
            logger.notice("drop folder is well again", metadata: ["folder": "\(name)"])
        }
    }

    func committed(_ count: Int) {
        let now = WallClock.milliseconds / 1000
        state.withLock { state in
            Self.advance(&state, to: now)
            state.perSecond[Int(now % 60)] += count
        }
    }

    var committedLastMinute: Int {
        let now = WallClock.milliseconds / 1000
        return state.withLock { state in
            Self.advance(&state, to: now)
            return state.perSecond.reduce(0, +)
        }
    }

    private static func advance(_ state: inout State, to now: Int64) {
        if now - state.second >= 60 || now < state.second {
            state.perSecond = [Int](repeating: 0, count: 60)
        } else if now > state.second {
            for second in state.second + 1...now { state.perSecond[Int(second % 60)] = 0 }
        }
        state.second = now
    }
}
