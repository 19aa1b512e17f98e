/// A connection as the client sees it: calls in, bytes out; bytes in, replies out, in the order of the calls.
package struct ClientConnection: Sendable {
    private let limits: JSONParser.Limits
    private var framer: MessageFramer
    /// Calls not yet answered to the end.
    package private(set) var outstanding = 0

    package init(maximumMessage: Int = 16 << 20, limits: JSONParser.Limits = .init()) {
        self.limits = limits
        framer = MessageFramer(maximumMessage: maximumMessage)
    }

    /// The bytes that make the call.
    package mutating func send(_ call: Call) -> [UInt8] {
        if !call.oneway { outstanding += 1 }
        return call.message
    }

    package mutating func receive(_ bytes: some Collection<UInt8>) {
        framer.receive(bytes)
    }

    /// The next reply to the oldest call that waits for one, or `nil` until more bytes came.
    package mutating func next() throws(ProtocolFault) -> Reply? {
        guard let message = try framer.next() else { return nil }
        guard outstanding > 0 else { throw ProtocolFault(.unexpected, "a reply came that no call waits for") }
        let reply = try Reply(message: message, limits: limits)
        if !reply.continues { outstanding -= 1 }
        return reply
    }
}
