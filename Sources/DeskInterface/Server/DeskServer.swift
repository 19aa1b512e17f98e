package import LinuxSystem
import Varlink

/// Serves `org.kliping.Desk` on a listening socket to many clients at once, each with bounds.
package final class DeskServer: Sendable {
    /// What clients may take of the daemon.
    package struct Limits: Sendable {
        /// Clients at once; one more hears `Busy` and is closed.
        package var connections = 64
        /// More than `connections` that root and the owner may open.
        package var reserve = 8
        /// Clients of one user at once, but of root and the owner.
        package var connectionsOfUser = 16
        /// Clients without any permission at once; they may read the interface's description.
        package var strangers = 4
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
    private let admission: Monitor<Admission>

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
        admission = Monitor(Admission(limits))
        self.report = report
        dispatch = DeskDispatch(handler: handler, policy: policy)
        service = ServiceDescription(
            vendor: "Kliping",
            product: "klipingd",
            version: version,
            // It has no page on the web, and the protocol asks for a string.
            url: "",
            interfaces: [try Desk.description()]
        )
    }

    /// Clients connected now.
    package var clients: Int { admission.withLock { $0.clients } }

    /// Accepts and serves until the task is cancelled, which cancels every call under way.
    package func run() async {
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                do {
                    let client = try await listener.accept(on: reactor)
                    let peer = try client.peer
                    let isAdministrator = dispatch.policy.isAdministrator(peer.user)
                    let refusal = admission.withLock { $0.admit(user: peer.user, isAdministrator: isAdministrator) }
                    if let refusal {
                        await Self.turnAway(client, because: refusal)
                        continue
                    }
                    group.addTask { await self.serve(client, peer) }
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

    private func serve(_ client: UnixConnection, _ peer: PeerCredentials) async {
        var isStranger = false
        do {
            let caller = try await dispatch.policy.caller(peer)
            let refusal = caller.permission == nil ? admission.withLock { $0.admitStranger() } : nil
            if let refusal {
                await Self.turnAway(client, because: refusal)
            } else {
                isStranger = caller.permission == nil
                await connection(client, caller).serve()
            }
        } catch is CancellationError {
            // The daemon is stopping: closing the socket is the answer.
        } catch {
            report(error)
        }
        admission.withLock { [isStranger] in $0.leave(user: peer.user, isStranger: isStranger) }
    }

    private func connection(_ client: UnixConnection, _ caller: Caller) -> DeskConnection {
        DeskConnection(
            client,
            caller: caller,
            state: ServerConnection(service: service, maximumMessage: limits.call, limits: .init(values: 50_000)),
            dispatch: dispatch,
            writing: limits.writing,
            report: report
        )
    }

    private static func turnAway(_ client: UnixConnection, because reason: String) async {
        // A new socket's buffer takes this at once; a client that is gone already needs no word.
        try? await client.write(Reply(DeskError.busy(reason: reason).callError).message, timeLimit: .zero)
    }
}
