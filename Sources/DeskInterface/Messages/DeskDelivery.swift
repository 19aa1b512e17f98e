/// One file that came into a drop folder, and what became of it.
package struct DeskDelivery: Codable, Sendable, Equatable {
    package var claim: String
    package var folder: String
    /// Printable name below the drop folder.
    package var path: String
    package var size: Int64
    /// Milliseconds since 1970, each.
    package var seen: Int64
    package var claimed: Int64
    package var committed: Int64?
    /// `queued`, `working`, `filed`, `duplicate`, `rejected` or `taken-down`.
    package var outcome: String
    /// Kebab-case name from the closed list of refusals.
    package var reason: String?
    package var detail: String?
    /// SHA-256 of the bytes, hexadecimal.
    package var hash: String?
    package var clippings: [Int64]

    package init(
        claim: String,
        folder: String,
        path: String,
        size: Int64,
        seen: Int64,
        claimed: Int64,
        committed: Int64? = nil,
        outcome: String,
        reason: String? = nil,
        detail: String? = nil,
        hash: String? = nil,
        clippings: [Int64] = []
    ) {
        self.claim = claim
        self.folder = folder
        self.path = path
        self.size = size
        self.seen = seen
        self.claimed = claimed
        self.committed = committed
        self.outcome = outcome
        self.reason = reason
        self.detail = detail
        self.hash = hash
        self.clippings = clippings
    }
}
