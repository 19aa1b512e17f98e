import LinuxSystem

/// The steps of a file's way at which everything may end without warning.
package enum IntakeStep: String, Sendable, CaseIterable {
    /// It stands in `working/`.
    case claimed
    /// Its hash is known; nothing was parsed.
    case hashed
    /// A worker has answered for it.
    case parsed
    /// A large original is in the store.
    case stored
    /// The archive has it; it still stands in `working/`.
    case committed
    /// It has left `working/`, or its drop folder.
    case filed
}

/// Lets a test end intake at a step as a power cut would: from then on nothing is written any more.
final class PowerSwitch: Sendable {
    private let witness: (@Sendable (IntakeStep) -> Bool)?
    private let isOff = Monitor(false)

    /// `witness` answers whether to go on.
    init(witness: (@Sendable (IntakeStep) -> Bool)?) {
        self.witness = witness
    }

    var isCut: Bool { isOff.withLock { $0 } }

    /// Whether the caller may go on.
    func passes(_ step: IntakeStep) -> Bool {
        guard let witness else { return true }
        if isOff.withLock({ $0 }) { return false }
        if witness(step) { return true }
        isOff.withLock { $0 = true }
        return false
    }
}
