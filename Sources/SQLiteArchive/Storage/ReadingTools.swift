import Synchronization

/// What reading stored texts takes time to make; for one thread at a time.
final class ReadingTools {
    let decompressor = Decompressor()
    /// By number; they never change.
    var dictionaries: [Int64: TrainedDictionary] = [:]
}

/// Lends one set of tools to one reader at a time; whoever comes meanwhile gets a new one.
final class ReadingToolsLoan: @unchecked Sendable {
    private let isLent = Atomic(false)
    private let tools = ReadingTools()

    func withTools<Result>(_ body: (ReadingTools) throws -> Result) rethrows -> Result {
        guard isLent.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged else {
            return try body(ReadingTools())
        }
        defer { isLent.store(false, ordering: .releasing) }
        return try body(tools)
    }
}
