import Testing
import Varlink

@Suite struct MessageFramerTests {
    @Test func `messages come out however the bytes were cut`() throws {
        let stream = Array("one\0two\0\0four\0".utf8)
        for size in 1...stream.count {
            var framer = MessageFramer(maximumMessage: 10)
            var messages: [[UInt8]] = []
            for start in stride(from: 0, to: stream.count, by: size) {
                framer.receive(stream[start..<min(start + size, stream.count)])
                while let message = try framer.next() { messages.append(message) }
            }
            #expect(messages == ["one", "two", "", "four"].map { Array($0.utf8) })
            #expect(framer.buffered == 0)
        }
    }

    @Test func `a message as long as the limit is taken, a longer one refused`() throws {
        var framer = MessageFramer(maximumMessage: 4)
        framer.receive(Array("1234\0".utf8))
        #expect(try framer.next() == Array("1234".utf8))
        framer.receive(Array("12345\0".utf8))
        let fault = #expect(throws: ProtocolFault.self) { try framer.next() }
        #expect(fault?.code == .tooLong)
    }

    @Test func `a message that grows beyond the limit is refused before its end`() throws {
        var framer = MessageFramer(maximumMessage: 4)
        framer.receive(Array("1234".utf8))
        #expect(try framer.next() == nil)
        framer.receive(Array("5".utf8))
        #expect(throws: ProtocolFault.self) { try framer.next() }
    }

    @Test func `a long life leaves nothing behind`() throws {
        var framer = MessageFramer(maximumMessage: 100)
        for _ in 0..<10_000 {
            framer.receive(Array("0123456789\0".utf8))
            #expect(try framer.next()?.count == 10)
        }
        #expect(framer.buffered == 0)
    }
}
