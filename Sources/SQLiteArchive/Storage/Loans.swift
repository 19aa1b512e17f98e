import Synchronization

/// Lends tools that take time to make, each to one borrower at a time; whoever finds none gets a new one.
final class Loans<Tool>: Sendable {
    /// Used by whoever took it out of the list, and by nobody else.
    private struct Kept: @unchecked Sendable {
        let tool: Tool
    }

    private let kept = Mutex<[Kept]>([])
    private let limit: Int
    private let make: @Sendable () -> Tool

    /// At most `limit` tools are kept for later.
    init(keeping limit: Int, make: @escaping @Sendable () -> Tool) {
        self.limit = limit
        self.make = make
    }

    func withTool<Result>(_ body: (Tool) throws -> Result) rethrows -> Result {
        let lent = kept.withLock { $0.popLast() } ?? Kept(tool: make())
        defer {
            kept.withLock { if $0.count < limit { $0.append(lent) } }
        }
        return try body(lent.tool)
    }
}
