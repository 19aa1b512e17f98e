import LinuxSystem
import SystemPackage

/// Tells whether there is room to go on, asking the file systems at most once a second.
final class RoomGauge: Sendable {
    private struct Reading {
        var time: ContinuousClock.Instant
        var room: Volume.Room
    }

    private let paths: [FilePath]
    private let limit: Int64
    private let last = Monitor<Reading?>(nil)
    /// Fewer inodes than this are none: every claim takes a directory.
    private static let inodeLimit: Int64 = 16

    /// The room of the fullest device among those of `paths` counts.
    init(paths: [FilePath], limit: Int64) {
        self.paths = paths
        self.limit = limit
    }

    /// `fresh` asks even if a second has not passed.
    func isLow(fresh: Bool = false) -> Bool {
        let room = room(fresh: fresh)
        return room.bytes < limit || room.inodes.map { $0 < Self.inodeLimit } ?? false
    }

    func room(fresh: Bool = false) -> Volume.Room {
        if !fresh, let reading = last.withLock({ $0 }), .now - reading.time < .seconds(1) { return reading.room }
        var fullest = Volume.Room(bytes: .max, inodes: nil)
        for path in paths {
            guard let room = try? Volume.room(at: path) else { continue }
            fullest.bytes = min(fullest.bytes, room.bytes)
            if let inodes = room.inodes { fullest.inodes = min(fullest.inodes ?? .max, inodes) }
        }
        let reading = Reading(time: .now, room: fullest)
        last.withLock { $0 = reading }
        return fullest
    }
}
