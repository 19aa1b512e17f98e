import LinuxSystem
import Varlink

/// One client: its calls answered one after the other, the one under way cancelled when the client goes.
actor DeskConnection {
    /// The client is gone, or does not read: nothing can be said to it any more.
    private struct ClientGone: Error {}

    private let transport: UnixConnection
    private let caller: Caller
    private var state: ServerConnection
    private let dispatch: DeskDispatch
    private let writing: Duration
    private let report: @Sendable (any Error) -> Void

    init(
        _ transport: UnixConnection,
        caller: Caller,
        state: ServerConnection,
        dispatch: DeskDispatch,
        writing: Duration,
        report: @escaping @Sendable (any Error) -> Void
    ) {
        self.transport = transport
        self.caller = caller
        self.state = state
        self.dispatch = dispatch
        self.writing = writing
        self.report = report
    }

    /// Serves until the client goes, breaks the protocol, or the task is cancelled.
    func serve() async {
        do {
            repeat {
                while let event = try state.next() {
                    switch event {
                    case .answer(let bytes): try await write(bytes)
                    case .call(let call): try await work(on: call)
                    }
                }
            } while try await receive()
        } catch {
            // Whatever ended it, there is nobody left to tell: closing the socket is the answer.
        }
        transport.shutDown()
    }

    /// Takes what the client sent; `false` at the end of its stream.
    ///
    /// An idle client waits here and costs nothing.
    private func receive() async throws -> Bool {
        let bytes = try await transport.read(atMost: 16 << 10)
        state.receive(bytes)
        return !bytes.isEmpty
    }

    /// Answers the call while watching for the client to go.
    ///
    /// Calls sent ahead stay in the socket, which bounds them. A client that only stopped sending still gets its answer.
    private func work(on call: Call) async throws {
        let clientLeft = try await withThrowingTaskGroup(of: Bool.self) { group in
            if !call.oneway {
                group.addTask { [transport] in
                    try await transport.hungUp()
                    return true
                }
            }
            group.addTask {
                try await self.answer(call)
                return false
            }
            let clientLeft = try await group.next() ?? false
            group.cancelAll()
            return clientLeft
        }
        if clientLeft { throw ClientGone() }
    }

    private func answer(_ call: Call) async throws {
        do {
            try await dispatch.answer(call, from: caller) { parameters, continues in
                try await self.reply(parameters, continues: continues)
            }
        } catch is ClientGone {
            throw ClientGone()
        } catch let error as CallError {
            try await write(state.fail(error))
        } catch is CancellationError {
            try await write(state.fail(DeskError.busy(reason: "the daemon is stopping").callError))
        } catch {
            report(error)
            let failure = DeskError.archiveFailure(message: "\(error)", remedy: "see 'journalctl -u klipingd'")
            try await write(state.fail(failure.callError))
        }
    }

    private func reply(_ parameters: JSONObject, continues: Bool) async throws {
        try await write(state.reply(parameters, continues: continues))
    }

    private func write(_ bytes: [UInt8]) async throws {
        do {
            try await transport.write(bytes, timeLimit: writing)
        } catch is SystemError {
            throw ClientGone()
        }
    }
}
