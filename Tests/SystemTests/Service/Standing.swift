import Foundation

/// What scripts may rely on in `kliping status --json`.
struct Standing: Decodable, Sendable {
    var state: String
    var summary: String?
    var queued: Int
    var working: Int
    var filed: Int
    var duplicate: Int
    var rejected: Int
    var clippings: Int

    /// Files with a final outcome.
    var settled: Int { filed + duplicate + rejected }
    var isIdle: Bool { queued == 0 && working == 0 }
}

extension Service {
    func standing() async throws -> Standing {
        let answer = try await kliping("status", "--json").succeeded()
        return try JSONDecoder().decode(Standing.self, from: Data(answer.output.utf8))
    }

    /// Waits until `count` files since the archive was made have their outcome and nothing is under way.
    func settled(_ count: Int) async throws -> Standing {
        var last: Standing?
        do {
            return try await eventually("\(count) files settled") { () -> Standing? in
                // While the daemon restarts, a question may fail; that is not what is asked here.
                guard let standing = try? await standing() else { return nil }
                last = standing
                return standing.isIdle && standing.settled >= count ? standing : nil
            }
        } catch {
            let stood = last.map { "\($0)" } ?? "no answer"
            throw ServiceFailure(what: "\(error), last \(stood)", journal: try await journal())
        }
    }
}
