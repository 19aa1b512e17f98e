import Testing
import Varlink

@Suite struct ClientConnectionTests {
    @Test func `replies come in the order of the calls`() throws {
        var connection = ClientConnection()
        let first = connection.send(Call("a.b.Get", ["id": 1], more: true))
        #expect(
            String(decoding: first, as: UTF8.self) == #"{"method":"a.b.Get","parameters":{"id":1},"more":true}"# + "\0"
        )
        _ = connection.send(Call("a.b.Get", ["id": 2]))
        connection.receive(Reply(["n": 1], continues: true).message + Reply(["n": 2]).message + Reply(["n": 3]).message)
        #expect(try connection.next() == Reply(["n": 1], continues: true))
        #expect(connection.outstanding == 2)
        #expect(try connection.next() == Reply(["n": 2]))
        #expect(try connection.next() == Reply(["n": 3]))
        #expect(connection.outstanding == 0)
        #expect(try connection.next() == nil)
    }

    @Test func `an error comes with its parameters`() throws {
        var connection = ClientConnection()
        _ = connection.send(Call("a.b.Get"))
        connection.receive(Reply(CallError("a.b.NotThere", ["id": 7])).message)
        let reply = try connection.next()
        #expect(reply?.error == "a.b.NotThere")
        #expect(reply?.parameters == ["id": 7])
    }

    @Test func `a reply nobody asked for ends the connection`() throws {
        var connection = ClientConnection()
        _ = connection.send(Call("a.b.Get", oneway: true))
        connection.receive(Reply().message)
        let fault = #expect(throws: ProtocolFault.self) { try connection.next() }
        #expect(fault?.code == .unexpected)
    }
}
