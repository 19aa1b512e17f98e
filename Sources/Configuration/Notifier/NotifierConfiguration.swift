/// Everything an operator can set for kliping-notifier(8), checked and complete.
package struct NotifierConfiguration: Sendable, Equatable {
    /// The control socket of the daemon to follow; empty for the usual places.
    package var socket: String
    package var log: LogSettings
    /// In the order in which the file names them.
    package var destinations: [DestinationSettings]
    /// The file it was read from; `nil` when there is none.
    package var file: String?
}
