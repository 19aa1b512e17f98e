import Glibc
import LinuxSystem
import Testing

struct DescriptorPassingTests {
    @Test func `a descriptor arrives with its bytes, and is the same open file`() throws {
        let (one, other) = try SocketPair.make()
        let (sent, peer) = try SocketPair.make()
        #expect(try DescriptorPassing.send([1, 2, 3], from: 1, with: sent.number, over: one.number) == 2)
        var bytes = [UInt8](repeating: 0, count: 10)
        let (count, descriptor) = try bytes.withUnsafeMutableBytes { buffer in
            try DescriptorPassing.receive(into: buffer, from: other.number)
        }
        #expect(bytes.prefix(count) == [2, 3])
        let received = SharedDescriptor(Descriptor(owning: try #require(descriptor)))
        #expect(fcntl(received.number, F_GETFD) == FD_CLOEXEC)
        _ = try DescriptorPassing.send([9], over: received.number)
        var byte: UInt8 = 0
        #expect(recv(peer.number, &byte, 1, 0) == 1)
        #expect(byte == 9)
    }

    @Test func `bytes come without a descriptor, and the end of the stream as none`() throws {
        let (one, other) = try SocketPair.make()
        _ = try DescriptorPassing.send([5], over: one.number)
        shutdown(one.number, CInt(SHUT_WR))
        var bytes = [UInt8](repeating: 0, count: 10)
        for expected in [1, 0] {
            let (count, descriptor) = try bytes.withUnsafeMutableBytes { buffer in
                try DescriptorPassing.receive(into: buffer, from: other.number)
            }
            #expect(count == expected)
            #expect(descriptor == nil)
        }
    }
}
