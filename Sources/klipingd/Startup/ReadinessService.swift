import DeskInterface
import LinuxSystem
import Logging
import ServiceLifecycle
import Systemd

/// Says READY=1 once the control socket has answered a call, and STOPPING=1 when the end begins.
struct ReadinessService: Service {
    let socket: String
    let reactor: Reactor
    let log: Logger

    func run() async throws {
        // The kernel queues this connection until the server accepts it: the answer proves that it does.
        let client = try DeskClient.connect(to: [socket], on: reactor)
        let status = try await client.call(Desk.Status.self, .init()).status
        ServiceNotification.ready(status: status.summary)
        log.info("ready", metadata: ["socket": "\(socket)"])
        try await gracefulShutdown()
        ServiceNotification.stopping(status: "draining")
    }
}
