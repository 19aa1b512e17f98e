import CLinuxSystem
import Glibc

/// pipe2(2): two ends that a child process does not inherit.
package enum Pipe {
    /// The end to read from does not block, so that tasks can wait on it.
    package static func make() throws(SystemError) -> (reading: SharedDescriptor, writing: SharedDescriptor) {
        var ends: [CInt] = [-1, -1]
        _ = try retrying("pipe2") {
            ends.withUnsafeMutableBytes { ends in
                CLinuxSystem_system_call(
                    Int(SYS_pipe2),
                    Int(bitPattern: ends.baseAddress),
                    Int(O_CLOEXEC),
                    0,
                    0,
                    0,
                    0
                )
            }
        }
        let reading = SharedDescriptor(Descriptor(owning: ends[0]))
        let writing = SharedDescriptor(Descriptor(owning: ends[1]))
        _ = try retrying("fcntl") { fcntl(reading.number, F_SETFL, O_NONBLOCK) }
        return (reading, writing)
    }
}
