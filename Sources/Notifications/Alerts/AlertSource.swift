package import DeskInterface

/// The alerts that an archive holds, in the order in which they were raised.
package protocol AlertSource: Sendable {
    /// Those with greater numbers than `after`, the lowest first, at most `limit`.
    func alerts(after: Int64, limit: Int) async throws -> [DeskAlert]
    /// The number of the one raised last; 0 when there is none.
    func newest() async throws -> Int64
}
