import CLinuxSystem
import Glibc

/// memfd_create(2): a file without a name, for a child process to read from its beginning.
///
/// Unlike a pipe it takes everything at once, whether anybody reads it or not.
package enum MemoryFile {
    package static func make(_ bytes: [UInt8]) throws(SystemError) -> SharedDescriptor {
        let closeOnExec = 1
        let number = try retrying("memfd_create") {
            "input".withCString { name in
                CLinuxSystem_system_call(
                    Int(SYS_memfd_create),
                    Int(bitPattern: name),
                    closeOnExec,
                    0,
                    0,
                    0,
                    0
                )
            }
        }
        let file = SharedDescriptor(Descriptor(owning: CInt(number)))
        try FileSystem.write(bytes, at: 0, to: file.number)
        return file
    }
}
