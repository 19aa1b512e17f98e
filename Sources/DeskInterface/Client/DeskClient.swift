package import LinuxSystem
import SystemPackage
import Varlink

/// A connection to the daemon: typed calls, one at a time.
///
/// An error of the interface is thrown as `DeskError`, any other error reply as `CallError`, a connection that breaks as
/// `ProtocolFault` or `SystemError`.
package actor DeskClient {
    private let transport: UnixConnection
    private var state = ClientConnection()

    package init(_ transport: UnixConnection) {
        self.transport = transport
    }

    /// Connects to the first of the sockets that answers.
    package static func connect(to candidates: [String], on reactor: Reactor) throws(DeskUnreachable) -> DeskClient {
        var attempts: [(path: String, failure: SystemError)] = []
        for path in candidates {
            do throws(SystemError) {
                return DeskClient(try UnixConnection.connect(to: FilePath(path), on: reactor))
            } catch {
                attempts.append((path, error))
            }
        }
        throw DeskUnreachable(attempts: attempts)
    }

    /// Calls a method that answers once.
    package func call<Method: DeskMethod>(
        _ method: Method.Type,
        _ parameters: Method.Parameters
    ) async throws -> Method.Reply {
        try await send(method, parameters, more: false)
        return try await nextReply().parameters.decoded()
    }

    /// Calls a method and hands over each of its replies as it comes, the last included.
    ///
    /// An error thrown by `each` leaves replies unread: the client must not be used again.
    package func stream<Method: DeskMethod>(
        _ method: Method.Type,
        _ parameters: Method.Parameters,
        _ each: (Method.Reply) async throws -> Void
    ) async throws {
        try await send(method, parameters, more: true)
        var isOpen = true
        while isOpen {
            let reply = try await nextReply()
            isOpen = reply.continues
            try await each(try reply.parameters.decoded())
        }
    }

    private func send<Method: DeskMethod>(
        _ method: Method.Type,
        _ parameters: Method.Parameters,
        more: Bool
    ) async throws {
        guard state.outstanding == 0 else {
            throw ProtocolFault(.unexpected, "a call is under way: open another connection")
        }
        let call = Call(Method.qualifiedName, try JSONObject(encoding: parameters), more: more)
        let bytes = state.send(call)
        do {
            try await transport.write(bytes)
        } catch let error as SystemError where error.errno == .brokenPipe {
            // The daemon may have said why before it closed: reading tells.
        }
    }

    private func nextReply() async throws -> Reply {
        while true {
            if let reply = try state.next() {
                guard let name = reply.error else { return reply }
                let error = CallError(name, reply.parameters)
                throw DeskError(error) ?? error as any Error
            }
            let bytes = try await transport.read(atMost: 64 << 10)
            guard !bytes.isEmpty else {
                throw ProtocolFault(.closed, "the daemon closed the connection before it answered")
            }
            state.receive(bytes)
        }
    }
}
