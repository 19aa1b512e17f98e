/// Cuts a stream of bytes into messages, each of which a NUL ends.
package struct MessageFramer: Sendable {
    /// A message without its NUL may be this many bytes long.
    package let maximumMessage: Int

    private var buffer: [UInt8] = []
    private var start = 0
    /// Bytes before this one are known to hold no NUL, so that none is looked at twice.
    private var searched = 0

    package init(maximumMessage: Int) {
        self.maximumMessage = maximumMessage
    }

    /// Bytes received and not yet given out.
    package var buffered: Int { buffer.count - start }

    package mutating func receive(_ bytes: some Collection<UInt8>) {
        if start > 0, start == buffer.count || start >= 64 << 10 {
            buffer.removeFirst(start)
            searched -= start
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// The next whole message without its NUL, or `nil` until more bytes came.
    package mutating func next() throws(ProtocolFault) -> [UInt8]? {
        guard let end = buffer[searched...].firstIndex(of: 0) else {
            searched = buffer.count
            guard buffered <= maximumMessage else { throw tooLong }
            return nil
        }
        guard end - start <= maximumMessage else { throw tooLong }
        defer {
            start = end + 1
            searched = start
        }
        return Array(buffer[start..<end])
    }

    private var tooLong: ProtocolFault {
        ProtocolFault(.tooLong, "the message is longer than \(maximumMessage) bytes")
    }
}
