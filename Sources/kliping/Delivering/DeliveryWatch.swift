import DeskInterface

/// Waits for what becomes of a file that was put into a drop folder.
struct DeliveryWatch {
    let desk: DeskClient
    let folder: String

    /// Asks until the delivery of `path` (printable) seen at or after `time` has ended; ends with the task.
    func outcome(of path: String, seenSince time: Int64) async throws -> DeskDelivery {
        var pause = Duration.milliseconds(5)
        while true {
            if let delivery = try await latest(of: path, since: time), Self.hasEnded(delivery) { return delivery }
            try await Task.sleep(for: pause)
            pause = min(pause * 2, .milliseconds(200))
        }
    }

    private func latest(of path: String, since time: Int64) async throws -> DeskDelivery? {
        do {
            let deliveries = try await desk.call(Desk.Why.self, .init(path: path)).deliveries
            return deliveries.first { $0.folder == folder && $0.path == path && $0.seen >= time }
        } catch DeskError.noSuchFile {
            return nil
        }
    }

    private static func hasEnded(_ delivery: DeskDelivery) -> Bool {
        delivery.outcome != "queued" && delivery.outcome != "working"
    }
}
