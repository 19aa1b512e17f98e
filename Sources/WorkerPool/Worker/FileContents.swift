import Clippings
import Glibc
import LinuxSystem
import SystemPackage

/// The bytes of an open file of unknown, perhaps changing size.
final class FileContents: ByteSource {
    let size: Int
    private let file: SharedDescriptor

    init(_ file: SharedDescriptor) throws(Refusal) {
        self.file = file
        let size = Int(lseek(file.number, 0, SEEK_END))
        guard size >= 0 else { throw Self.unreadable(.current) }
        self.size = size
    }

    /// By pread(2): a mapping would end in SIGBUS when somebody cuts the file short.
    func bytes(at offset: Int, upTo count: Int) throws(Refusal) -> [UInt8] {
        guard offset >= 0, count > 0 else { return [] }
        var bytes: [UInt8] = []
        // Room for one byte more than the file had, so that its end shows without another round.
        var room = min(count, max(size - min(offset, size), 0) + 1)
        while bytes.count < count {
            let piece = try read(at: offset + bytes.count, upTo: room)
            if piece.isEmpty { break }
            let isLast = piece.count < room
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
            if isLast { break }
            room = min(1 << 20, count - bytes.count)
        }
        return bytes
    }

    private func read(at offset: Int, upTo count: Int) throws(Refusal) -> [UInt8] {
        var failure: Errno?
        let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
            length = 0
            while length < count {
                let result = pread(
                    file.number,
                    buffer.baseAddress.map { $0 + length },
                    count - length,
                    off_t(offset + length)
                )
                if result == 0 { break }
                if result > 0 {
                    length += result
                } else if errno != EINTR {
                    failure = .current
                    break
                }
            }
        }
        if let failure { throw Self.unreadable(failure) }
        return piece
    }

    private static func unreadable(_ failure: Errno) -> Refusal {
        Refusal(.unreadable, "it cannot be read: \(failure); check the disk, then retry it")
    }
}
