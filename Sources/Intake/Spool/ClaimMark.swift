import LinuxSystem
import SystemPackage

/// Names, beside the claims in `working/`, the files whose content somebody works on right now.
///
/// Written before the first byte is read and before a commit, so that after an end without warning the next start knows
/// which files may have brought it about, and counts an attempt against those alone. It outlives the process, not a
/// power cut, which no file is to blame for: nothing is synced.
///
/// One write each time, over what stands there: emptying the file for every claim cost as much as the claim itself. A
/// zero byte ends the list.
final class ClaimMark: Sendable {
    /// Whose mark it is.
    enum Holder {
        case commit, lane(Int)

        fileprivate var name: String {
            switch self {
            case .commit: "commit"
            case .lane(let number): "lane-\(number)"
            }
        }
    }

    /// Which marks to take.
    enum Selection: String {
        case all = ""
        case lanes = "lane-"
    }

    private let path: FilePath
    private let file = Monitor<SharedDescriptor?>(nil)

    /// The mark `.marked-NAME`, made when it is first set; those of an earlier run must have been taken.
    init(_ holder: Holder, in spool: Spool) {
        path = spool.working.appending(Self.prefix + holder.name)
    }

    /// Names these claims, and only these.
    func set(_ claims: some Sequence<String>) throws(SystemError) {
        var bytes: [UInt8] = []
        for claim in claims {
            bytes.append(contentsOf: claim.utf8)
            bytes.append(UInt8(ascii: "\n"))
        }
        bytes.append(0)
        try FileSystem.write(bytes, at: 0, to: opened().number)
    }

    func clear() throws(SystemError) {
        guard let file = file.withLock({ $0 }) else { return }
        try FileSystem.write([0], at: 0, to: file.number)
    }

    private func opened() throws(SystemError) -> SharedDescriptor {
        if let open = file.withLock({ $0 }) { return open }
        let made = SharedDescriptor(try FileSystem.create(path))
        file.withLock { $0 = made }
        return made
    }

    /// The claims named by marks of the run before; removes the marks.
    static func takeAll(in spool: Spool, _ selection: Selection = .all) throws(SystemError) -> Set<String> {
        var claims: Set<String> = []
        let listing = try DirectoryListing(FileSystem.openDirectory(spool.working))
        while let entry = try listing.next() {
            guard entry.name.string.hasPrefix(prefix + selection.rawValue) else { continue }
            let path = spool.working.appending(entry.name)
            claims.formUnion(try read(path))
            try FileSystem.removeFile(path)
        }
        return claims
    }

    private static func read(_ path: FilePath) throws(SystemError) -> [String] {
        let file = SharedDescriptor(try FileSystem.openToRead(path))
        let bytes = try FileSystem.contents(of: file.number, limit: 1 << 20).prefix { $0 != 0 }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { String($0) }
    }

    private static let prefix = ".marked-"
}
