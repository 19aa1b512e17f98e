import Clippings
import DeskInterface
import LinuxSystem
import Logging
import ServiceLifecycle

/// Answers on the control socket until the daemon ends.
struct ControlService: Service {
    private let server: DeskServer

    init(
        listener: UnixListener,
        reactor: Reactor,
        handler: any DeskHandler,
        policy: AccessPolicy,
        log: Logger
    ) throws {
        server = try DeskServer(
            listener: listener,
            reactor: reactor,
            handler: handler,
            policy: policy,
            version: KlipingVersion.text,
            report: { error in log.error("control call failed", metadata: ["error": "\(error)"]) }
        )
    }

    func run() async throws {
        await cancelWhenGracefulShutdown { await server.run() }
    }
}
