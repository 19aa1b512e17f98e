import SystemPackage

/// Which watch stands for which directory.
struct WatchTable {
    private var directories: [CInt: SpoolPath] = [:]
    private var watches: [SpoolPath: CInt] = [:]

    var count: Int { directories.count }

    subscript(watch: CInt) -> SpoolPath? { directories[watch] }

    func contains(_ directory: SpoolPath) -> Bool { watches[directory] != nil }

    mutating func add(_ watch: CInt, for directory: SpoolPath) {
        // A directory renamed before we could tell keeps its watch under the new name.
        if let before = directories[watch], before != directory { watches[before] = nil }
        directories[watch] = directory
        watches[directory] = watch
    }

    /// Forgets a watch the kernel has ended.
    mutating func forget(_ watch: CInt) {
        guard let directory = directories.removeValue(forKey: watch) else { return }
        if watches[directory] == watch { watches[directory] = nil }
    }

    /// Takes out a directory and all below it; answers their watches.
    mutating func remove(_ root: SpoolPath) -> [CInt] {
        let inside = directories.filter { $0.value.folder == root.folder && $0.value.path.starts(with: root.path) }
        for (watch, directory) in inside {
            directories[watch] = nil
            watches[directory] = nil
        }
        return Array(inside.keys)
    }
}
