import Clippings
import LinuxSystem

/// SHA-256 of an open file, read from its start.
enum OriginalHash {
    static func hash(of descriptor: CInt) throws(SystemError) -> ContentHash? {
        var digest = SHA256()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
        defer { buffer.deallocate() }
        var offset: Int64 = 0
        while true {
            let count = try FileSystem.read(descriptor, at: offset, into: buffer)
            if count == 0 { break }
            digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            offset += Int64(count)
        }
        return ContentHash(bytes: digest.finish())
    }
}
