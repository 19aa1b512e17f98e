import LinuxSystem
import SystemPackage

/// Finds what to deliver: the files named, and all below the directories named.
enum FileGathering {
    /// Directories may lie this deep inside each other.
    static let greatestDepth = 64

    /// Sidecars first.
    ///
    /// A directory keeps its name and its sub-folders; names the daemon leaves alone are left out of directories and
    /// refused when named; links are never followed.
    static func gather(_ arguments: [FileArgument]) throws -> [OutgoingFile] {
        var files: [OutgoingFile] = []
        for argument in arguments {
            let path = argument.path
            let status: FileStatus
            do {
                status = try FileStatus.of(path)
            } catch {
                throw CommandFailure(
                    .badData,
                    "'\(argument.text)' cannot be added: \(error.errno)",
                    remedy: "name a file or a directory"
                )
            }
            switch status.kind {
            case .directory:
                let name = FilePath(root: nil, path.lastComponent.map { [$0] } ?? [])
                try gather(directory: path, into: name, depth: 1, &files)
            case .regular:
                guard let name = path.lastComponent, !isLeftAlone(name) else {
                    throw CommandFailure(
                        .badData,
                        "'\(argument.text)' has the name of a temporary file, which the daemon leaves alone",
                        remedy: "rename it first"
                    )
                }
                files.append(OutgoingFile(source: path, destination: FilePath(root: nil, [name])))
                files += sidecars(of: path)
            default:
                throw CommandFailure(
                    .badData,
                    "'\(argument.text)' is a \(status.kind.rawValue)",
                    remedy: "name a file or a directory"
                )
            }
        }
        var known: Set<FilePath> = []
        let distinct = files.filter { known.insert($0.source).inserted }
        return distinct.filter(\.isSidecar) + distinct.filter { !$0.isSidecar }
    }

    private static func gather(
        directory path: FilePath,
        into destination: FilePath,
        depth: Int,
        _ files: inout [OutgoingFile]
    ) throws {
        guard depth <= greatestDepth else {
            throw CommandFailure(
                .badData,
                "'\(path.printable)' lies more than \(greatestDepth) directories deep",
                remedy: "add its sub-folders one by one"
            )
        }
        let listing = try DirectoryListing(FileSystem.openDirectory(path, following: depth == 1))
        var entries: [(name: FilePath.Component, kind: FileStatus.Kind)] = []
        while let entry = try listing.next() {
            guard !isLeftAlone(entry.name) else { continue }
            let kind = try entry.kind ?? FileStatus.of(path.appending(entry.name)).kind
            entries.append((entry.name, kind))
        }
        for (name, kind) in entries.sorted(by: { $0.name.bytes.lexicographicallyPrecedes($1.name.bytes) }) {
            switch kind {
            case .directory:
                try gather(
                    directory: path.appending(name),
                    into: destination.appending(name),
                    depth: depth + 1,
                    &files
                )
            case .regular:
                files.append(OutgoingFile(source: path.appending(name), destination: destination.appending(name)))
            default: continue
            }
        }
    }

    private static func sidecars(of document: FilePath) -> [OutgoingFile] {
        OutgoingFile.sidecarNames(of: document).compactMap { path in
            guard (try? FileStatus.of(path))?.kind == .regular, let name = path.lastComponent else { return nil }
            return OutgoingFile(source: path, destination: FilePath(root: nil, [name]))
        }
    }

    /// The names of files that are still being written, by the customs of those who write them.
    private static func isLeftAlone(_ name: FilePath.Component) -> Bool {
        let name = name.string
        return name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".part") || name.hasSuffix(".tmp")
    }
}
