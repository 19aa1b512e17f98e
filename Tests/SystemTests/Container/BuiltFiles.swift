import Foundation

/// Where this test's build put the programs, and where the project's own files are.
enum BuiltFiles {
    /// The folder of the test bundle, which is that of the programs: `.build/debug`.
    static let folder: String = {
        let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: bundle).deletingLastPathComponent().path
    }()

    static let project: String = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .path

    /// The regular files anywhere below a folder, relative to it; none when it does not exist.
    static func regularFiles(below folder: String) -> [String] {
        let entries = FileManager.default.enumerator(atPath: folder)
        var files: [String] = []
        while let entry = entries?.nextObject() as? String {
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: folder + "/" + entry, isDirectory: &isFolder)
            if exists, !isFolder.boolValue { files.append(entry) }
        }
        return files
    }
}
