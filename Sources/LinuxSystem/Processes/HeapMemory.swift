import CLinuxSystem

/// What this process has allocated and freed again.
package enum HeapMemory {
    /// Gives free pages back to the kernel, malloc_trim(3): behind work that took much more than stays.
    package static func giveBack() {
        _ = malloc_trim(0)
    }
}
