import Testing

extension ServiceTests {
    struct WatchdogTests {
        @Test func `a stalled daemon is killed by the watchdog and comes back with its archive`() async throws {
            let service = try await Service.fresh(
                dropIn: """
                    [Service]
                    WatchdogSec=2s
                    TimeoutAbortSec=2s
                    """
            )
            try service.drop("before.txt", InventedArticle.text(51))
            _ = try await service.settled(1)
            let stalled = try await service.property("MainPID")
            _ = try await service.systemctl("kill", "--kill-who=main", "--signal=STOP", "klipingd.service").succeeded()
            try await service.restarted(1)
            #expect(try await service.property("MainPID") != stalled)
            try service.drop("after.txt", InventedArticle.text(52))
            #expect(try await service.settled(2).clippings == 2)
        }

        @Test func `a daemon with nothing to do outlives its watchdog`() async throws {
            let service = try await Service.fresh(dropIn: "[Service]\nWatchdogSec=1s\n")
            let process = try await service.property("MainPID")
            let first = try await service.property("WatchdogTimestampMonotonic")
            _ = try await eventually("three signs of life") {
                let last = try await service.property("WatchdogTimestampMonotonic")
                return (Int(last) ?? 0) - (Int(first) ?? 0) > 1_500_000 ? last : nil
            }
            #expect(try await service.property("MainPID") == process)
            #expect(try await service.property("NRestarts") == "0")
        }
    }
}
