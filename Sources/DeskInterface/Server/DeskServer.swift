package import LinuxSystem
import Varlink

/// Serves `org.kliping.Desk` on a listening socket to many clients at once, each with bounds.
package final class DeskServer: Sendable {
    /// What clients may take of the daemon.
    package struct Limits: Sendable {
        /// Clients at once; one more hears `Busy` and is closed.
        package var connections = 64
        /// Bytes of one call.
        package var call = 1 << 20
        /// How long a client may take to read one reply before it is closed.
        package var writing = Duration.seconds(30)

        package init() {}
    }

    private let listener: UnixListener
    private let reactor: Reactor
    private let dispatch: DeskDispatch
    private let service: ServiceDescription
    private let limits: Limits
    private let report: @Sendable (any Error) -> Void
    private let connections = Monitor(0)

    /// `report` hears what the handler threw beyond `DeskError`, and failures to accept; both are survived.
    package init(
        listener: UnixListener,
        reactor: Reactor,
        handler: any DeskHandler,
        policy: AccessPolicy,
        version: String,
        limits: Limits = Limits(),
        report: @escaping @Sendable (any Error) -> Void
    ) throws {
        self.listener = listener
        self.reactor = reactor
        self.limits = limits
        self.report = report
        dispatch = DeskDispatch(handler: handler, policy: policy)
        service = ServiceDescription(
            vendor: "Kliping",
            product: "klipingd",
            version: version,
            url: "https://kliping.invalid/",
            interfaces: [try Desk.description()]
        )
    }

    /// Clients connected now.
    package var clients: Int { connections.withLock { $0 } }

    /// Accepts and serves until the task is cancelled, which cancels every call under way.
    package func run() async {
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                do {
                    let client = try await listener.accept(on: reactor)
                    guard admit() else {
                        await Self.turnAway(client, limit: limits.connections)
                        continue
                    }
                    group.addTask { await self.serve(client) }
                } catch is CancellationError {
                    break
                } catch {
                    report(error)
                    // Out of descriptors or memory: what would free some is not accepting at full speed.
                    try? await reactor.sleep(for: .milliseconds(250))
                }
            }
            group.cancelAll()
        }
    }

    private func serve(_ client: UnixConnection) async {
        let connection = DeskConnection(
            client,
            state: ServerConnection(service: service, maximumMessage: limits.call, limits: .init(values: 50_000)),
            dispatch: dispatch,
            writing: limits.writing,
            report: report
        )
        await connection.serve()
        connections.withLock { $0 -= 1 }
    }

    private func admit() -> Bool {
        connections.withLock { count in
            guard count < limits.connections else { return false }
            count += 1
            return true
        }
    }

    private static func turnAway(_ client: UnixConnection, limit: Int) async {
        let busy = DeskError.busy(reason: "\(limit) clients are connected")
        // A new socket's buffer takes this at once; a client that is gone already needs no word.
        try? await client.write(Reply(busy.callError).message, timeLimit: .zero)
    }
}
