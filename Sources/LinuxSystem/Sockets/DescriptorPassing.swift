import CLinuxSystem
import Glibc

/// Bytes that travel with an open descriptor over a Unix socket, SCM_RIGHTS in unix(7).
package enum DescriptorPassing {
    /// Sends `bytes` from `start` on, as many as fit, with `descriptor` attached to the first; returns how many went.
    package static func send(
        _ bytes: [UInt8],
        from start: Int = 0,
        with descriptor: CInt? = nil,
        over socket: CInt
    ) throws(SystemError) -> Int {
        try retrying("sendmsg") {
            bytes.withUnsafeBytes { buffer in
                let rest = UnsafeRawBufferPointer(rebasing: buffer[start...])
                return CLinuxSystem_send_descriptor(socket, rest.baseAddress, rest.count, descriptor ?? -1)
            }
        }
    }

    /// Receives into `buffer`: how many bytes came (0 at the end of the stream) and the descriptor with them, if any.
    ///
    /// A second descriptor in the same message is closed unseen.
    package static func receive(
        into buffer: UnsafeMutableRawBufferPointer,
        from socket: CInt
    ) throws(SystemError) -> (count: Int, descriptor: CInt?) {
        var descriptor: CInt = -1
        let count = try retrying("recvmsg") {
            CLinuxSystem_receive_descriptor(socket, buffer.baseAddress, buffer.count, &descriptor)
        }
        return (count, descriptor >= 0 ? descriptor : nil)
    }
}
