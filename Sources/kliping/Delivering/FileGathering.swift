import Clippings
import Glibc
import LinuxSystem
import SystemPackage

/// Finds what to deliver: the files named, and all below the directories named.
enum FileGathering {
    /// Directories may lie this deep inside each other.
    static let greatestDepth = 64

    /// Sidecars first.
    ///
    /// A directory keeps its name and its sub-folders; names the daemon leaves alone are left out of directories and
    /// refused when named; links are never followed. `notice` hears of each name left out.
    static func gather(_ arguments: [FileArgument], notice: (String) -> Void) throws -> [OutgoingFile] {
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
            // '.' and '..' have no name to keep.
            let name = FilePath(root: nil, path.lastComponent.flatMap { $0.kind == .regular ? [$0] : nil } ?? [])
            if let name = name.lastComponent, isLeftAlone(name) {
                throw CommandFailure(
                    .badData,
                    "'\(argument.text)' has a name that the daemon leaves alone, as a temporary file's",
                    remedy: "rename it first"
                )
            }
            switch status.kind {
            case .directory: try gather(directory: path, into: name, depth: 1, &files, notice)
            case .regular:
                files.append(OutgoingFile(source: path, destination: name))
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
        _ files: inout [OutgoingFile],
        _ notice: (String) -> Void
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
            guard !isLeftAlone(entry.name) else {
                notice("'\(path.appending(entry.name).printable)' is left out: the daemon leaves such names alone")
                continue
            }
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
                    &files,
                    notice
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

    private static func isLeftAlone(_ name: FilePath.Component) -> Bool {
        name.withPlatformString { name in IgnoredNamePatterns.builtIn.contains { fnmatch($0, name, 0) == 0 } }
    }
}
