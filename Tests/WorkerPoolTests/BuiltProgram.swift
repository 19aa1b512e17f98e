import Glibc
import SystemPackage

/// Programs that the package manager built together with these tests.
enum BuiltProgram {
    /// Where `name` stands, whether or not it does: in the folder of the test bundle.
    static func path(_ name: String) -> FilePath {
        folder.appending(name)
    }

    static func isBuilt(_ name: String) -> Bool {
        path(name).withPlatformString { access($0, X_OK) } == 0
    }

    /// The folder of the test bundle, which the runner may have loaded or been started from.
    private static var folder: FilePath {
        let bundle = CommandLine.arguments.lazy.map { FilePath($0) }
            .first { $0.extension == "xctest" }
        if let bundle { return bundle.removingLastComponent() }
        var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        readlink("/proc/self/exe", &target, Int(PATH_MAX))
        return FilePath(platformString: target).removingLastComponent()
    }
}
