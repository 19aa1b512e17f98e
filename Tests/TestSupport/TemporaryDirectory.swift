import Glibc
package import SystemPackage

/// A new empty directory for one test, removed with everything in it when the last reference goes.
package final class TemporaryDirectory: Sendable {
    /// Absolute, symbolic links resolved, so that it compares equal to what the kernel reports.
    package let path: FilePath

    /// Makes it below `$TMPDIR`, or `/tmp`; short enough for a Unix socket's name in it.
    package init() throws {
        let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(root)/kliping-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil, let resolved = realpath(template, nil) else {
            throw Errno(rawValue: errno)
        }
        defer { free(resolved) }
        path = FilePath(platformString: resolved)
    }

    deinit {
        Self.remove(path)
    }

    /// The path of `name` inside, which need not exist.
    package subscript(name: String) -> FilePath {
        path.appending(name)
    }

    /// Removes whatever stands at `path`; a link itself, never what it points at.
    private static func remove(_ path: FilePath) {
        path.withPlatformString { name in
            if unlink(name) == 0 || errno != EISDIR { return }
            // A test may have taken its own rights away.
            chmod(name, 0o700)
            if let directory = opendir(name) {
                defer { closedir(directory) }
                while let entry = readdir(directory) {
                    let child = withUnsafePointer(to: &entry.pointee.d_name) { bytes in
                        bytes.withMemoryRebound(to: CInterop.PlatformChar.self, capacity: 256) {
                            FilePath.Component(platformString: $0)
                        }
                    }
                    guard let child, child.kind == .regular else { continue }
                    remove(path.appending(child))
                }
            }
            rmdir(name)
        }
    }
}
