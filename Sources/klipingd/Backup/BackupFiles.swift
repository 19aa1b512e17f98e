import Archive
import Intake
import LinuxSystem
import SystemPackage

/// The files of a backup, one after the other in pieces of at most 1 MiB.
struct BackupFiles {
    struct Piece {
        /// A path below the backup's folder.
        var file: String
        /// Of the whole file, in bytes.
        var size: Int64
        var bytes: [UInt8]
    }

    private struct Member {
        var name: String
        var size: Int64
        /// Opened only when its turn comes.
        var open: @Sendable () throws -> Reader
    }

    /// Bytes from an offset on, at most so many.
    private typealias Reader = @Sendable (_ offset: Int64, _ count: Int) throws -> [UInt8]

    /// Bytes of all files.
    let total: Int64
    /// Originals that are no longer there.
    private(set) var leftOut = 0

    private var members: [Member]
    private var current: (member: Member, read: Reader, offset: Int64)?

    private static let pieceSize = 1 << 20

    /// `beside` are the files in the archive's folder that belong to it, if they are there.
    init(_ copy: CatalogueCopy, store: OriginalStore, beside: [FilePath]) {
        var members = [Member(name: copy.name, size: copy.size) { copy.read }]
        for path in beside {
            guard let name = path.lastComponent?.string, let status = try? FileStatus.of(path),
                status.kind == .regular
            else { continue }
            members.append(Member(name: name, size: status.size) { try Self.reader(of: path) })
        }
        let folder = store.root.lastComponent?.string ?? ""
        for original in copy.stored {
            let path = store.path(of: original.hash)
            let name = path.components.suffix(2).map(\.string).joined(separator: "/")
            members.append(
                Member(name: "\(folder)/\(name)", size: original.size) {
                    try Self.reader(of: path)
                }
            )
        }
        total = members.reduce(0) { $0 + $1.size }
        self.members = members.reversed()
    }

    /// The next piece; `nil` behind the last.
    ///
    /// A file of no bytes has one empty piece.
    mutating func next() throws -> Piece? {
        guard let (member, read, offset) = try current ?? opened() else { return nil }
        let count = Int(min(Int64(Self.pieceSize), member.size - offset))
        let bytes = try read(offset, count)
        guard bytes.count == count else {
            throw ArchiveError(
                .damaged,
                "'\(member.name)' is shorter than the catalogue says",
                remedy: "run 'kliping check', which tells what else is wrong"
            )
        }
        let end = offset + Int64(count)
        current = end < member.size ? (member, read, end) : nil
        return Piece(file: member.name, size: member.size, bytes: bytes)
    }

    /// The next file that is there.
    private mutating func opened() throws -> (member: Member, read: Reader, offset: Int64)? {
        while let member = members.popLast() {
            do {
                return (member, try member.open(), 0)
            } catch let error as SystemError where error.errno == .noSuchFileOrDirectory {
                // Taken down, or expired, since the catalogue was copied.
                leftOut += 1
            }
        }
        return nil
    }

    private static func reader(of path: FilePath) throws -> Reader {
        let file = SharedDescriptor(try FileSystem.openToRead(path))
        return { offset, count in
            var bytes = [UInt8](repeating: 0, count: count)
            let read = try bytes.withUnsafeMutableBytes { try FileSystem.read(file.number, at: offset, into: $0) }
            return Array(bytes.prefix(read))
        }
    }
}
