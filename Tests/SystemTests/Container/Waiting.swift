import Foundation

/// Asks again and again, without a fixed pause for the answer to depend on, until there is one.
///
/// - Throws: `NothingCame` with what was waited for after `limit`, and what `ask` throws.
func eventually<Answer>(
    _ what: String,
    within limit: Duration = .seconds(60),
    _ ask: () async throws -> Answer?
) async throws -> Answer {
    let clock = ContinuousClock()
    let deadline = clock.now + limit
    while clock.now < deadline {
        if let answer = try await ask() { return answer }
        try await clock.sleep(for: .milliseconds(20))
    }
    throw NothingCame(what: what)
}

/// Something that had to happen did not.
struct NothingCame: Error, CustomStringConvertible {
    var what: String

    var description: String { "waited in vain: \(what)" }
}
