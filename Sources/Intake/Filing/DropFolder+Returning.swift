import LinuxSystem
import SystemPackage

extension DropFolder {
    /// Opens the directory in which `path` was dropped, made anew where it is missing.
    ///
    /// No component is a link, so that nobody who may write there can have files put elsewhere.
    func openParent(of path: FilePath) throws(SystemError) -> Descriptor {
        try FileSystem.makeDirectories(self.path)
        var directory = try FileSystem.openDirectory(self.path, following: true)
        for component in path.removingLastComponent().components {
            let name = FilePath(root: nil, [component])
            try FileSystem.makeDirectory(name, in: directory.number)
            directory = try FileSystem.openDirectory(name, in: directory.number)
        }
        return directory
    }
}
