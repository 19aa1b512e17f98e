/// One client's connection as the server sees it: bytes in, calls out; replies in, bytes out.
///
/// Calls that came together are given out one at a time, the next when the one before is answered, so replies keep the
/// order of calls. What the protocol itself can answer never reaches the service: `org.varlink.service`, unknown
/// interfaces and methods, parameters that break the interface description.
package struct ServerConnection: Sendable {
    package enum Event: Sendable, Equatable {
        /// A call the service must answer; `reply` or `fail` gives the bytes.
        case call(Call)
        /// Bytes to send at once; empty when the caller wants none.
        case answer([UInt8])
    }

    private let service: ServiceDescription
    private let limits: JSONParser.Limits
    private var framer: MessageFramer
    /// The call under way.
    package private(set) var current: Call?

    package init(service: ServiceDescription, maximumMessage: Int, limits: JSONParser.Limits = .init()) {
        self.service = service
        self.limits = limits
        framer = MessageFramer(maximumMessage: maximumMessage)
    }

    /// Bytes received that no call was made of yet: a client that sends ahead is bounded by who reads the socket.
    package var buffered: Int { framer.buffered }

    package mutating func receive(_ bytes: some Collection<UInt8>) {
        framer.receive(bytes)
    }

    /// What to do next; `nil` while a call is under way or until more bytes came.
    package mutating func next() throws(ProtocolFault) -> Event? {
        guard current == nil, let message = try framer.next() else { return nil }
        let call = try Call(message: message, limits: limits)
        do throws(CallError) {
            if let parameters = try service.answer(call) { return .answer(bytes(Reply(parameters), to: call)) }
        } catch {
            return .answer(bytes(Reply(error), to: call))
        }
        current = call
        return .call(call)
    }

    /// The bytes of a reply to the call under way, which ends unless it `continues`.
    package mutating func reply(_ parameters: JSONObject, continues: Bool = false) -> [UInt8] {
        guard let call = current else { return [] }
        if !continues { current = nil }
        return bytes(Reply(parameters, continues: continues), to: call)
    }

    /// The bytes of an error that ends the call under way.
    package mutating func fail(_ error: CallError) -> [UInt8] {
        guard let call = current else { return [] }
        current = nil
        return bytes(Reply(error), to: call)
    }

    private func bytes(_ reply: Reply, to call: Call) -> [UInt8] {
        call.oneway ? [] : reply.message
    }
}
