/// Names that intake always leaves alone: unfinished transfers, editors' and systems' own files.
package enum IgnoredNamePatterns {
    /// Shell patterns (glob(7)) for one name, of a file or a directory.
    ///
    /// Dotfiles include rsync's `.name.XXXXXX`.
    package static let builtIn = [
        ".*", "*~", "*.part", "*.partial", "*.filepart", "*.tmp", "*.temp", "*.crdownload", "*.download", "*.swp",
        "#*#",
        "~$*", "Thumbs.db", "desktop.ini", "@eaDir", "__MACOSX", "lost+found", "#recycle",
    ]
}
