import Clippings
import Glibc
import LinuxSystem
import SystemPackage

/// Reads a whole file of unknown, perhaps changing size.
enum FileContents {
    /// All bytes from the start, by pread(2): a mapping would end in SIGBUS when somebody cuts the file short.
    static func read(_ descriptor: CInt, limit: Int) throws(Refusal) -> [UInt8] {
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size >= 0 else { throw unreadable(.current) }
        guard size <= limit else { throw tooLarge(limit: limit) }
        // Room for one byte more, so that the end shows without another round.
        var room = size + 1
        var bytes: [UInt8] = []
        while true {
            var count = 0
            let start = bytes.count
            let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, length in
                count = pread(descriptor, buffer.baseAddress, room, off_t(start))
                length = max(count, 0)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw unreadable(.current)
            }
            if count == 0 { return bytes }
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
            guard bytes.count <= limit else { throw tooLarge(limit: limit) }
            room = min(1 << 20, limit - bytes.count + 1)
        }
    }

    static func tooLarge(limit: Int) -> Refusal {
        Refusal(.tooLarge, "it has more than \(limit) bytes; raise the limit on a file's size or split the file")
    }

    private static func unreadable(_ failure: Errno) -> Refusal {
        Refusal(.unreadable, "it cannot be read: \(failure); check the disk, then retry it")
    }
}
