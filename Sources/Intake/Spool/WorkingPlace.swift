import Clippings
import LinuxSystem
import SystemPackage

/// Where one claimed document stands in `working/FOLDER`, its sidecars beside it under its name and their suffix.
///
/// One flat name where that fits, since a claim is then a single rename; else the relative path in a directory of the
/// claim's own.
struct WorkingPlace: Equatable, Sendable {
    /// The document's absolute path.
    var document: FilePath
    /// The claim's own directory; `nil` for a flat name.
    var directory: FilePath?

    /// Longest name of a file on Linux, bytes.
    private static let longestName = 255

    /// The place for a document dropped at the relative `path`.
    init(of slot: WorkingSlot, _ path: FilePath, in working: FilePath) {
        let name = FlatName(slot: slot, path: path).bytes
        let longestSuffix = Sidecar.Format.allCases.map(\.suffix.utf8.count).max() ?? 0
        if name.count + longestSuffix <= Self.longestName {
            self.init(document: working.pushing(FilePath(bytes: name)), directory: nil)
        } else {
            self.init(of: slot, path, belowDirectoryIn: working)
        }
    }

    /// The place in a directory of its own, however short the path.
    init(of slot: WorkingSlot, _ path: FilePath, belowDirectoryIn working: FilePath) {
        let directory = working.appending(slot.name)
        self.init(document: directory.pushing(path), directory: directory)
    }

    private init(document: FilePath, directory: FilePath?) {
        self.document = document
        self.directory = directory
    }

    func sidecar(_ format: Sidecar.Format) -> FilePath { document.appendingSuffix(format.suffix) }

    /// Makes what the document's name needs.
    func prepare() throws(SystemError) {
        if directory != nil { try FileSystem.makeDirectories(document.removingLastComponent()) }
    }

    /// Removes what is left, the document last; what is gone already is no failure.
    func clear(_ sidecars: [Sidecar.Format] = Sidecar.Format.allCases) throws(SystemError) {
        if let directory { return try Filer.removeTree(directory) }
        for path in sidecars.map(sidecar) + [document] where FileSystem.exists(path) {
            do throws(SystemError) { try FileSystem.removeFile(path) } catch
                where error.errno == .noSuchFileOrDirectory
            {}
        }
    }
}

/// `CLAIM-ATTEMPT=PATH`: slot and relative path of a claimed file in one name, durable by the rename that claims it.
///
/// `/` stands as `%2F` and `%` as `%25`.
struct FlatName {
    var slot: WorkingSlot
    /// Relative to the drop folder.
    var path: FilePath

    init(slot: WorkingSlot, path: FilePath) {
        self.slot = slot
        self.path = path
    }

    /// `nil` for a name that is none, such as a claim's own directory.
    init?(_ name: [UInt8]) {
        guard let sign = name.firstIndex(of: UInt8(ascii: "=")), sign + 1 < name.count,
            let slot = WorkingSlot(name: String(decoding: name[..<sign], as: UTF8.self))
        else { return nil }
        self.slot = slot
        var bytes: [UInt8] = []
        var rest = name[(sign + 1)...]
        while let byte = rest.popFirst() {
            if byte != UInt8(ascii: "%") {
                bytes.append(byte)
            } else if rest.starts(with: "2F".utf8) {
                bytes.append(UInt8(ascii: "/"))
                rest.removeFirst(2)
            } else if rest.starts(with: "25".utf8) {
                bytes.append(byte)
                rest.removeFirst(2)
            } else {
                return nil
            }
        }
        path = FilePath(bytes: bytes)
    }

    var isSidecar: Bool { path.lastComponent.flatMap { Sidecar.format(ofName: $0.bytes) } != nil }

    var bytes: [UInt8] {
        var bytes = Array(slot.name.utf8)
        bytes.append(UInt8(ascii: "="))
        for byte in path.bytes {
            switch byte {
            case UInt8(ascii: "/"): bytes.append(contentsOf: "%2F".utf8)
            case UInt8(ascii: "%"): bytes.append(contentsOf: "%25".utf8)
            default: bytes.append(byte)
            }
        }
        return bytes
    }
}
