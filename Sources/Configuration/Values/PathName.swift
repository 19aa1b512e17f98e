/// Absolute paths compared by name alone: symbolic links are not followed, nothing is asked of the file system.
package enum PathName {
    /// The longest path the kernel takes, in bytes (PATH_MAX with its terminator, path_resolution(7)).
    package static let longest = 4095

    /// The path without empty, `.` and `..` components and without a slash at the end.
    package static func normalized(_ path: String) -> String {
        var components: [Substring] = []
        for component in path.split(separator: "/") where component != "." {
            if component == ".." {
                _ = components.popLast()
            } else {
                components.append(component)
            }
        }
        return "/" + components.joined(separator: "/")
    }

    /// The directory that holds it; `/` for itself.
    package static func parent(of path: String) -> String {
        normalized(path + "/..")
    }

    /// Whether `path` is `directory` or lies inside it; both normalized.
    package static func lies(_ path: String, in directory: String) -> Bool {
        path == directory || path.hasPrefix(directory == "/" ? "/" : directory + "/")
    }
}
