import Glibc
import LinuxSystem
package import SystemPackage

/// Names intake leaves alone: unfinished transfers, editors' and systems' own files, sidecars on their own.
package struct IgnoredNames: Sendable {
    /// Shell patterns (glob(7)) for one name, of a file or a directory, beside those built in.
    package var patterns: [String]

    /// Always left alone.
    ///
    /// Dotfiles include rsync's `.name.XXXXXX`.
    package static let builtIn = [
        ".*", "*~", "*.part", "*.partial", "*.filepart", "*.tmp", "*.temp", "*.crdownload", "*.download", "*.swp",
        "#*#",
        "~$*", "Thumbs.db", "desktop.ini", "@eaDir", "__MACOSX", "lost+found", "#recycle",
    ]

    package init(_ patterns: [String] = []) {
        self.patterns = patterns
    }

    package func contain(_ name: FilePath.Component) -> Bool {
        name.withPlatformString { name in
            Self.builtIn.contains { fnmatch($0, name, 0) == 0 } || patterns.contains { fnmatch($0, name, 0) == 0 }
        }
    }
}
