/// What the process says of itself when it ends, as in sysexits.h.
enum ExitStatus: Int32, Sendable {
    case done = 0
    /// Nothing found; for `parse` and `check`: not all is well.
    case nothingFound = 1
    case usage = 64
    case badData = 65
    case unreachable = 69
    case internalFault = 70
    case cannotCreate = 73
    case tryAgain = 75
    case noPermission = 77
}
