import Glibc

/// Reads the files of packs from directories: the one part of this module that touches the file system.
enum PackFiles {
    /// More files of one directory are not packs that somebody wrote.
    private static let mostFiles = 500

    /// The files of `languages/*.toml`, by name, and `agencies.toml` below a directory.
    ///
    /// A directory that is not there holds nothing; a file that cannot be read is told among `problems`.
    static func files(
        below directory: String,
        isVendors: Bool,
        problems: inout [PackProblem]
    ) -> [LanguagePacks.File] {
        let folder = "\(directory)/languages"
        var paths = names(in: folder, problems: &problems).map { "\(folder)/\($0)" }
        let organisations = "\(directory)/\(LanguagePacks.organisationsFile)"
        if access(organisations, F_OK) == 0 { paths.append(organisations) }
        var files: [LanguagePacks.File] = []
        for path in paths {
            do throws(PackProblem) {
                files.append(LanguagePacks.File(name: path, bytes: try bytes(of: path), isVendors: isVendors))
            } catch {
                problems.append(error)
            }
        }
        return files
    }

    private static func names(in folder: String, problems: inout [PackProblem]) -> [String] {
        guard let stream = opendir(folder) else {
            if errno != ENOENT, errno != ENOTDIR { problems.append(unreadable(folder)) }
            return []
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name.hasSuffix(".toml"), !name.hasPrefix(".") else { continue }
            guard names.count < mostFiles else {
                problems.append(PackProblem(file: folder, line: nil, "only \(mostFiles) files of it are read"))
                break
            }
            names.append(name)
        }
        return names.sorted()
    }

    private static func bytes(of path: String) throws(PackProblem) -> [UInt8] {
        // Not blocking: a pipe put there would keep a start waiting for ever.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw unreadable(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unreadable(path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw PackProblem(file: path, line: nil, "it is not a regular file")
        }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        // One byte more than a pack may have shows that it has more.
        while bytes.count <= PackDocument.largest {
            let count = read(descriptor, &buffer, buffer.count)
            if count == 0 { break }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw unreadable(path)
            }
            bytes += buffer.prefix(count)
        }
        return bytes
    }

    private static func unreadable(_ path: String) -> PackProblem {
        PackProblem(file: path, line: nil, "it cannot be read: \(String(cString: strerror(errno)))")
    }
}
