import Archive
import Clippings
import LinuxSystem
import Logging
import SystemPackage

extension FolderWatcher {
    /// A walk under way.
    struct Walk {
        struct Directory {
            var path: FilePath
            /// Of the directory above.
            var device: UInt64?
            var isPolled: Bool
        }

        var ahead: [Directory]
        var found: [FoundFile] = []
        /// How many more files may be found.
        var room: Int
        var delivered: [FilePath: FileFingerprint] = [:]
    }

    /// Goes through a directory and all below it: watches what can be watched, answers with the files that are to be
    /// offered.
    ///
    /// More than the queue has room for are left for a later scan, their directories watched all the same.
    func walk(_ root: SpoolPath) -> [FoundFile] {
        let isPolled = folders[root.folder].polled.contains { root.path.starts(with: $0) }
        var walk = Walk(ahead: [.init(path: root.path, isPolled: isPolled)], room: works.queue.room)
        while let next = walk.ahead.popLast() {
            let directory = SpoolPath(folder: root.folder, path: next.path)
            do throws(SystemError) {
                try visit(directory, next, &walk)
            } catch {
                // A directory that goes away while it is looked through takes its files with it.
                if next.path.isEmpty { lose(root, error) } else { passOver(directory, error) }
            }
        }
        if root.path.isEmpty { folders[root.folder].delivered = walk.delivered }
        return walk.found
    }

    private func visit(_ directory: SpoolPath, _ next: Walk.Directory, _ walk: inout Walk) throws(SystemError) {
        let isWatched = try next.isPolled ? false : watch(directory)
        let listing = try DirectoryListing(
            FileSystem.openDirectory(path(of: directory), following: next.path.isEmpty)
        )
        let device = try FileStatus.of(listing.descriptor).device
        let isMount = next.device.map { $0 != device } ?? false
        let inside = Walk.Directory(
            path: next.path,
            device: device,
            isPolled: !isWatched || isMount && poll(directory)
        )
        while let entry = try listing.next() {
            if !works.configuration.ignored.contain(entry.name) {
                pass(entry, of: listing.descriptor, inside, directory, &walk)
            }
        }
    }

    private func pass(
        _ entry: DirectoryListing.Entry,
        of descriptor: CInt,
        _ inside: Walk.Directory,
        _ directory: SpoolPath,
        _ walk: inout Walk
    ) {
        let file = SpoolPath(folder: directory.folder, path: directory.path.appending(entry.name))
        let below = Walk.Directory(path: file.path, device: inside.device, isPolled: inside.isPolled)
        if entry.kind == .directory { return walk.ahead.append(below) }
        if Sidecar.format(ofName: entry.name.bytes) != nil { return }
        if walk.room == 0 { return works.queue.noteOverflow() }
        let name = FilePath(root: nil, [entry.name])
        guard let status = try? FileStatus.of(name, in: descriptor) else { return }
        if status.kind == .directory { return walk.ahead.append(below) }
        let found = FoundFile(
            file: file,
            status: status,
            isReadable: FileSystem.isReadable(name, in: descriptor)
        )
        if wasDelivered(found, &walk.delivered) { return }
        walk.found.append(found)
        walk.room -= 1
    }

    /// Files that stay in their folder are found by every scan; those the archive knows in this very state are not
    /// offered again.
    private func wasDelivered(_ found: FoundFile, _ delivered: inout [FilePath: FileFingerprint]) -> Bool {
        let settings = works.configuration.folders[found.file.folder]
        if settings.afterIntake != .keep, found.status.kind == .regular, found.isReadable { return false }
        let fingerprint = FileFingerprint(found.status)
        let isPolled = !folders[found.file.folder].polled.isEmpty
        if folders[found.file.folder].delivered[found.file.path] == fingerprint {
            delivered[found.file.path] = fingerprint
            return true
        }
        let isKnown =
            (try? works.archive.hasDelivered(
                folder: settings.name,
                path: found.file.printable,
                fingerprint: fingerprint
            )) ?? false
        if isKnown, isPolled { delivered[found.file.path] = fingerprint }
        return isKnown
    }

    /// Watches one directory.
    ///
    /// `false` when it has to be polled instead.
    private func watch(_ directory: SpoolPath) throws(SystemError) -> Bool {
        if table.contains(directory) { return true }
        let settings = works.configuration.folders[directory.folder]
        if folders[directory.folder].polled.contains(FilePath()) { return false }
        do throws(SystemError) {
            if let limit = works.configuration.watchLimit, table.count >= limit {
                throw SystemError("inotify_add_watch", .noSpace)
            }
            let watch = try works.inotify.watch(
                path(of: directory),
                for: Self.kinds,
                following: directory.path.isEmpty
            )
            table.add(watch, for: directory)
            return true
        } catch  where error.errno == .noSpace || error.errno == .noMemory {
            let limit = works.configuration.watchLimit ?? InotifyLimits.watches ?? table.count
            fault =
                "no inotify watch is left (\(table.count) in use here, the limit is \(limit)), so it is polled; "
                + "run: sysctl fs.inotify.max_user_watches=\(max(limit * 2, 524_288))"
            if settings.polling == .never { return true }
            // The whole folder, so that one method holds for all of it.
            for watch in table.remove(SpoolPath(folder: directory.folder, path: FilePath())) {
                works.inotify.unwatch(watch)
            }
            folders[directory.folder].polled = [FilePath()]
            return false
        }
    }

    /// A file system mounted inside a drop folder: polled when it raises no events.
    private func poll(_ directory: SpoolPath) -> Bool {
        guard works.configuration.folders[directory.folder].polling != .never,
            hidesChanges(path(of: directory))
        else { return false }
        folders[directory.folder].polled.insert(directory.path)
        return true
    }

    private func passOver(_ directory: SpoolPath, _ error: SystemError) {
        for watch in table.remove(directory) { works.inotify.unwatch(watch) }
        switch error.errno {
        case .noSuchFileOrDirectory, .notDirectory, .tooManySymbolicLinkLevels: break
        default:
            works.logger.warning(
                "a sub-folder cannot be listed, ignoring it",
                metadata: [
                    "folder": "\(works.configuration.folders[directory.folder].name)",
                    "file": "\(directory.printable)", "reason": "\(error)",
                ]
            )
        }
    }
}
