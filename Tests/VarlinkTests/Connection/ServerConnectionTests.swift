import Testing
import Varlink

@Suite struct ServerConnectionTests {
    private let service: ServiceDescription

    init() throws {
        service = ServiceDescription(
            vendor: "V",
            product: "P",
            version: "1",
            url: "U",
            interfaces: [try InterfaceDescription("interface a.b\nmethod Get(id: int) -> (name: string)\n")]
        )
    }

    private func connection() -> ServerConnection {
        ServerConnection(service: service, maximumMessage: 1000)
    }

    private func answer(to message: String) throws -> String? {
        var connection = connection()
        connection.receive(Array(message.utf8) + [0])
        guard case .answer(let bytes) = try connection.next() else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `a call comes out and its replies go back, the last without continues`() throws {
        var connection = connection()
        connection.receive(Array(#"{"method":"a.b.Get","parameters":{"id":1},"more":true}"#.utf8) + [0])
        #expect(try connection.next() == .call(Call("a.b.Get", ["id": 1], more: true)))
        #expect(try connection.next() == nil)
        let first = connection.reply(["name": "x"], continues: true)
        #expect(String(decoding: first, as: UTF8.self) == #"{"parameters":{"name":"x"},"continues":true}"# + "\0")
        let last = connection.reply(["name": "y"])
        #expect(String(decoding: last, as: UTF8.self) == #"{"parameters":{"name":"y"}}"# + "\0")
        #expect(connection.current == nil)
    }

    @Test func `calls sent together come out one by one, each after the answer to the one before`() throws {
        var connection = connection()
        for id in 1...3 { connection.receive(Call("a.b.Get", ["id": .integer(Int64(id))]).message) }
        for id in 1...3 {
            #expect(try connection.next() == .call(Call("a.b.Get", ["id": .integer(Int64(id))])))
            #expect(try connection.next() == nil)
            #expect(!connection.reply(["name": "x"]).isEmpty)
        }
    }

    @Test func `a one-way call gets no reply and no error`() throws {
        var connection = connection()
        connection.receive(Call("a.b.Get", ["id": 1], oneway: true).message)
        guard case .call = try connection.next() else {
            Issue.record("the call did not come out")
            return
        }
        #expect(connection.reply(["name": "x"]) == [])
        connection.receive(Call("a.b.Lost", oneway: true).message)
        #expect(try connection.next() == .answer([]))
    }

    @Test func `the service tells about itself`() throws {
        let info = try answer(to: #"{"method":"org.varlink.service.GetInfo"}"#)
        #expect(
            info == #"{"parameters":{"vendor":"V","product":"P","version":"1","url":"U","#
                + #""interfaces":["org.varlink.service","a.b"]}}"# + "\0"
        )
        let text = try answer(
            to: #"{"method":"org.varlink.service.GetInterfaceDescription","parameters":{"interface":"a.b"}}"#
        )
        #expect(
            text == #"{"parameters":{"description":"interface a.b\nmethod Get(id: int) -> (name: string)\n"}}"# + "\0"
        )
    }

    @Test func `the description of the service's own interface can be parsed`() throws {
        let message = try #require(
            try answer(
                to: #"{"method":"org.varlink.service.GetInterfaceDescription","#
                    + #""parameters":{"interface":"org.varlink.service"}}"#
            )
        )
        let reply = try Reply(message: Array(message.utf8.dropLast()), limits: .init())
        let description = try InterfaceDescription(try #require(reply.parameters["description"]?.string))
        #expect(Set(description.methods.keys) == ["GetInfo", "GetInterfaceDescription"])
    }

    @Test(arguments: [
        (#"{"method":"a.c.Get"}"#, #"InterfaceNotFound","parameters":{"interface":"a.c"}"#),
        (#"{"method":"a.b.Put"}"#, #"MethodNotFound","parameters":{"method":"a.b.Put"}"#),
        (#"{"method":"Get"}"#, #"InvalidParameter","parameters":{"parameter":"method"}"#),
        (#"{"method":"a.b.Get","parameters":{"id":"1"}}"#, #"InvalidParameter","parameters":{"parameter":"id"}"#),
        (
            #"{"method":"a.b.Get","parameters":{"id":1},"upgrade":true}"#,
            #"MethodNotImplemented","parameters":{"method":"a.b.Get"}"#
        ),
    ])
    func `a call that cannot be served is answered with the protocol's own error`(call: String, error: String) throws {
        #expect(try answer(to: call) == #"{"error":"org.varlink.service."# + error + "}\0")
    }

    @Test(arguments: [
        "", "[]", "{}", #"{"method":1}"#, #"{"method":"a.b.Get","more":1}"#, #"{"method":"a.b.Get","parameters":[]}"#,
    ])
    func `a message that is no call ends the connection`(message: String) {
        var connection = connection()
        connection.receive(Array(message.utf8) + [0])
        #expect(throws: ProtocolFault.self) { try connection.next() }
    }
}
