import Intake
import LinuxSystem
import Logging
import ServiceLifecycle

/// Runs intake, and at the end lets it finish what it has begun, within a bounded time.
struct IntakeService: Service {
    let intake: IntakeSlot
    let drainLimit: Duration
    let log: Logger

    func run() async throws {
        try intake.current.start()
        try await gracefulShutdown()
        if await intake.current.drain(within: drainLimit) {
            log.info("drained")
        } else {
            log.warning(
                "files were still in work at the drain limit, they are taken up at the next start",
                metadata: ["limit": "\(drainLimit)"]
            )
        }
    }
}
