/// Brings a message to its receiver.
package protocol Transport: Sendable {
    /// Returns once the receiver has confirmed.
    ///
    /// Throws `DeliveryFault` when it did not, and `CancellationError` when the task was cancelled: then nobody knows
    /// whether it has the message.
    func deliver(_ message: AlertMessage) async throws
}

/// Why a receiver does not have a message, as far as is known.
package struct DeliveryFault: Error, Sendable, Equatable, CustomStringConvertible {
    /// The end of a sentence that begins with the receiver: `exited with 3`.
    package var reason: String
    /// How long the receiver wants to be left alone.
    package var retryAfter: Duration?

    package init(_ reason: String, retryAfter: Duration? = nil) {
        self.reason = reason
        self.retryAfter = retryAfter
    }

    package var description: String { reason }
}
