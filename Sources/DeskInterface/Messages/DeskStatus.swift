/// Where the daemon stands.
package struct DeskStatus: Codable, Sendable, Equatable {
    /// `running`, `paused`, `draining`, `disk-full` or `starting`.
    package var state: String
    /// One sentence an operator can read.
    package var summary: String
    package var version: String
    /// The daemon's process identifier.
    package var process: Int
    /// Milliseconds since 1970.
    package var started: Int64
    package var queued: Int
    package var working: Int
    package var filed: Int
    package var duplicate: Int
    package var rejected: Int
    package var takenDown: Int
    package var clippings: Int
    /// Files committed in the last minute.
    package var lastMinute: Int
    package var workers: Int
    package var watches: Int
    package var watchLimit: Int
    package var folders: [DeskFolder]
    package var freeBytes: Int64
    package var freeBytesLimit: Int64
    package var lastError: DeskFailure?
    package var reindex: DeskProgress?

    package init(
        state: String,
        summary: String,
        version: String,
        process: Int,
        started: Int64,
        queued: Int,
        working: Int,
        filed: Int,
        duplicate: Int,
        rejected: Int,
        takenDown: Int,
        clippings: Int,
        lastMinute: Int,
        workers: Int,
        watches: Int,
        watchLimit: Int,
        folders: [DeskFolder],
        freeBytes: Int64,
        freeBytesLimit: Int64,
        lastError: DeskFailure? = nil,
        reindex: DeskProgress? = nil
    ) {
        self.state = state
        self.summary = summary
        self.version = version
        self.process = process
        self.started = started
        self.queued = queued
        self.working = working
        self.filed = filed
        self.duplicate = duplicate
        self.rejected = rejected
        self.takenDown = takenDown
        self.clippings = clippings
        self.lastMinute = lastMinute
        self.workers = workers
        self.watches = watches
        self.watchLimit = watchLimit
        self.folders = folders
        self.freeBytes = freeBytes
        self.freeBytesLimit = freeBytesLimit
        self.lastError = lastError
        self.reindex = reindex
    }
}

/// A drop folder as configured, and how it is watched.
package struct DeskFolder: Codable, Sendable, Equatable {
    package var name: String
    /// Printable absolute path.
    package var path: String
    /// `inotify` or `polling`.
    package var method: String
    /// `keep`, `move` or `delete`.
    package var afterIntake: String
    package var fault: String?

    package init(name: String, path: String, method: String, afterIntake: String, fault: String? = nil) {
        self.name = name
        self.path = path
        self.method = method
        self.afterIntake = afterIntake
        self.fault = fault
    }
}

/// The last thing that went wrong, and what mends it.
package struct DeskFailure: Codable, Sendable, Equatable {
    /// Milliseconds since 1970.
    package var time: Int64
    package var message: String
    package var remedy: String

    package init(time: Int64, message: String, remedy: String) {
        self.time = time
        self.message = message
        self.remedy = remedy
    }
}

/// How far something is.
package struct DeskProgress: Codable, Sendable, Equatable {
    package var done: Int
    package var total: Int

    package init(done: Int, total: Int) {
        self.done = done
        self.total = total
    }
}
