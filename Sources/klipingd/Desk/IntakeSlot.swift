import Intake
import LinuxSystem

/// Holds the intake in force: a reload puts a new one, over the same spool, in the place of the drained old one.
final class IntakeSlot: Sendable {
    private let slot: Monitor<Intake>

    init(_ intake: Intake) {
        slot = Monitor(intake)
    }

    /// The intake in force now; hold it for one call only.
    var current: Intake { slot.withLock { $0 } }

    func replace(with intake: Intake) {
        slot.withLock { $0 = intake }
    }
}
