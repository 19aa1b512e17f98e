/// Where intake stands.
package struct IntakeStatus: Sendable, Equatable {
    package enum State: String, Sendable {
        case starting, running, paused, draining, stopped
        case diskFull = "disk-full"
    }

    package enum Method: String, Sendable {
        case inotify, polling
    }

    package struct Folder: Sendable, Equatable {
        package var folder: DropFolder
        package var method: Method
        /// What is wrong with it and what mends it.
        package var fault: String?
    }

    package struct Failure: Sendable, Equatable {
        /// Milliseconds since 1970.
        package var time: Int64
        package var message: String
        package var remedy: String
    }

    package var state: State
    /// Files that wait in the drop folders, those that wait for their next change included.
    package var queued: Int
    /// Files claimed and not yet filed.
    package var working: Int
    package var folders: [Folder]
    /// inotify watches in use.
    package var watches: Int
    /// The kernel's limit for this user, or the configured one when that is lower; 0 when it is not known.
    package var watchLimit: Int
    /// Deliveries committed in the last 60 seconds.
    package var committedLastMinute: Int
    package var lastFailure: Failure?
    /// Room on the fuller of the archive's and the spool's device.
    package var freeBytes: Int64
    package var freeBytesLimit: Int64
}

/// A file on its way: what `why` tells before the archive knows it.
package struct FileUnderWay: Sendable, Equatable {
    package enum State: String, Sendable {
        case queued, working
    }

    package var folder: String
    /// Printable, below the drop folder.
    package var path: String
    package var state: State
    /// `nil` until it is claimed.
    package var claim: String?
    /// Milliseconds since 1970.
    package var seen: Int64
}
