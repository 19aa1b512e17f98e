import CLinuxSystem

/// Tells a death for want of memory from other crashes.
///
/// Swift and C++ end a process whose allocation failed by a trap or abort(3), like any crash. What differs is errno(3),
/// which the failed mmap(2) or brk(2) left at ENOMEM: a signal handler looks at it, and ends the process with a status
/// of its own.
package enum MemoryExhaustion {
    /// The exit status of a process that died for want of memory.
    package static let exitStatus: CInt = 77

    /// From now on, dies with `exitStatus` where memory was the cause; for a process with one thread.
    package static func reportByExitStatus() {
        CLinuxSystem_report_memory_exhaustion(exitStatus)
    }

    /// Forgets an allocation that failed without harm, before the next piece of work.
    package static func reset() {
        CLinuxSystem_clear_errno()
    }
}
