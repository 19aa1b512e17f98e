import LinuxSystem
import SystemPackage

/// A file that waits to be claimed.
struct QueuedFile: Sendable {
    enum Origin: Sendable, Equatable {
        /// An event told that its writing ended.
        case completed
        /// A scan found it; nobody told whether its writing has ended.
        case found
        /// A start found it claimed already, in this slot.
        case leftover(WorkingSlot)
    }

    var file: SpoolPath
    var origin: Origin
    /// Milliseconds since 1970.
    var seen: Int64
    /// Taken as it is: its patience is used up, or a person asked for it.
    var isFinal = false
    /// Taken although it was delivered in this state before.
    var isRepeated = false

    var isLeftover: Bool {
        if case .leftover = origin { true } else { false }
    }
}

/// A file that was looked at and has to change, or age, before it is worth another look.
struct HeldFile: Sendable {
    enum Reason: Sendable {
        /// Someone has it open for writing; closing it raises an event.
        case beingWritten
        /// It was written to only just now.
        case tooYoung
        /// It ends in the middle.
        case truncated
    }

    var reason: Reason
    var status: FileStatus
    var seen: Int64
    /// When it is looked at again though no event came.
    var until: ContinuousClock.Instant
}
