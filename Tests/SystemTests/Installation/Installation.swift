import Foundation
import SystemPackage
import TestSupport

/// What `make install` makes of this build, in a folder that goes with this object.
final class Installation: Sendable {
    private let root: TemporaryDirectory

    init() async throws {
        root = try TemporaryDirectory()
        try await make("install")
    }

    /// Makes a target with this folder as DESTDIR.
    func make(_ target: String) async throws {
        _ = try await CommandOutcome.run([
            "make", "--silent", "--directory=" + BuiltFiles.project, target, "DESTDIR=" + root.path.string,
            "PREFIX=/usr", "BUILD=" + BuiltFiles.folder, "STRIP=", "MAKEFLAGS=",
        ]).succeeded()
    }

    /// Where a file of the installed system lies now.
    func path(_ installed: String) -> String { root.path.string + installed }

    /// The regular files, relative to the root.
    func files() -> [String] {
        BuiltFiles.regularFiles(below: root.path.string)
    }
}
