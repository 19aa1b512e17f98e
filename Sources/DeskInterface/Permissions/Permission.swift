/// What a caller may do; each level includes those below it.
package enum Permission: Int, Sendable, Comparable, CaseIterable {
    /// Asking.
    case reader = 1
    /// Desk work: trying refused files again, taking clippings down.
    case desk
    /// Intake, index and checks.
    case administrator

    package static func < (left: Permission, right: Permission) -> Bool {
        left.rawValue < right.rawValue
    }
}
