import Clippings
import LinuxSystem
import SystemPackage

extension FolderWatcher {
    func handle(_ events: [InotifyEvent]) {
        for event in events {
            if event.kind.contains(.overflow) {
                for index in folders.indices { lookThrough(index) }
                continue
            }
            guard let directory = table[event.watch] else { continue }
            if event.kind.contains(.ignored) {
                table.forget(event.watch)
                works.board.update { [count = table.count] in $0.watches = count }
            } else if let name = event.name {
                if works.configuration.ignored.contain(name) { continue }
                let path = SpoolPath(folder: directory.folder, path: directory.path.appending(name))
                if event.kind.contains(.isDirectory) {
                    directoryChanged(path, event.kind)
                } else {
                    fileChanged(path, name, event.kind)
                }
            } else if directory.path.isEmpty {
                guard !event.kind.isDisjoint(with: [.deletedItself, .movedItself, .unmounted]) else { continue }
                for watch in table.remove(directory) { works.inotify.unwatch(watch) }
                folders[directory.folder].isMissing = true
                lookThrough(directory.folder)
            } else if event.kind.contains(.movedItself) {
                movedItself(directory)
            }
        }
    }

    /// A directory that came to another place here was walked there, and is known by that; another that took its name
    /// tells of itself.
    private func movedItself(_ directory: SpoolPath) {
        if (try? FileStatus.of(path(of: directory)))?.kind == .directory { return }
        for watch in table.remove(directory) { works.inotify.unwatch(watch) }
        works.board.update { [count = table.count] in $0.watches = count }
    }

    private func directoryChanged(_ directory: SpoolPath, _ kind: InotifyEvent.Kind) {
        guard !kind.isDisjoint(with: [.created, .movedHere]) else { return }
        // What was moved may have had a place here before.
        for watch in table.remove(directory) { works.inotify.unwatch(watch) }
        fault = works.board.read { $0.folders[directory.folder].fault }
        offer(walk(directory))
        finishLook(directory.folder)
    }

    private func fileChanged(_ file: SpoolPath, _ name: FilePath.Component, _ kind: InotifyEvent.Kind) {
        if Sidecar.format(ofName: name.bytes) != nil { return }
        if !kind.isDisjoint(with: [.closedAfterWriting, .movedHere]) {
            completed(file)
        } else if kind.contains(.created) {
            created(file)
        } else if kind.contains(.attributes) {
            attributesChanged(file)
        } else if kind.contains(.deleted) {
            // One that was moved away is missed when its time comes.
            works.queue.release(file)
        }
    }

    private func completed(_ file: SpoolPath) {
        if works.queue.holdsAny, let status = try? FileStatus.of(path(of: file)), isHeld(file, status) { return }
        works.queue.offer(QueuedFile(file: file, origin: .completed, seen: WallClock.milliseconds))
    }

    /// A new name: of a file that is being written, which an event will end; or of something that is whole with its
    /// name, such as a hard link, or a FIFO.
    private func created(_ file: SpoolPath) {
        guard let status = try? FileStatus.of(path(of: file)) else { return }
        if status.kind != .regular || status.links > 1 { completed(file) }
    }

    /// Rights may have been given to a file that could not be read. (Refusals left in place are not offered twice.)
    private func attributesChanged(_ file: SpoolPath) {
        guard let status = try? FileStatus.of(path(of: file)), status.kind == .regular, !isHeld(file, status)
        else { return }
        works.queue.offer(QueuedFile(file: file, origin: .found, seen: WallClock.milliseconds))
    }
}
