import Clippings
import Glibc
import LinuxSystem
package import SystemPackage

/// Names intake leaves alone: unfinished transfers, editors' and systems' own files, sidecars on their own.
package struct IgnoredNames: Sendable {
    /// Shell patterns (glob(7)) for one name, of a file or a directory, beside those built in.
    package var patterns: [String]

    package init(_ patterns: [String] = []) {
        self.patterns = patterns
    }

    package func contain(_ name: FilePath.Component) -> Bool {
        name.withPlatformString { name in
            IgnoredNamePatterns.builtIn.contains { fnmatch($0, name, 0) == 0 }
                || patterns.contains { fnmatch($0, name, 0) == 0 }
        }
    }
}
