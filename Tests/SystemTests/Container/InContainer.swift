import Testing

/// Boots one container for a whole suite, and takes it down after the last test.
struct InContainer: SuiteTrait, TestScoping {
    /// The container of the suite that runs.
    @TaskLocal static var container: Container?

    func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        let container = try await Container.boot()
        do {
            try await Self.$container.withValue(container) { try await function() }
        } catch {
            try await container.stop()
            throw error
        }
        try await container.stop()
    }
}

extension Trait where Self == InContainer {
    /// Boots one container for the whole suite.
    static var inContainer: Self { Self() }
}
