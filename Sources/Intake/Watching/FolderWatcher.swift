import Archive
import Clippings
import LinuxSystem
import Logging
import SystemPackage

/// The watching thread: keeps every drop folder watched or polled, and offers the queue what it finds complete.
///
/// It wakes for an event, a request, or the earliest of the times it waits for; with nothing to poll, to retry or to
/// look at again there is no such time.
final class FolderWatcher {
    struct Folder {
        /// Not there when last looked for.
        var isMissing = true
        /// Directories that raise no events, or for which no watch was left, relative to the folder; each with what
        /// is below it.
        var polled: Set<FilePath> = []
        /// When it is looked for, or looked through, again.
        var next: ContinuousClock.Instant?
        /// Of polled folders that keep their files: what was delivered before, to ask the archive only once.
        var delivered: [FilePath: FileFingerprint] = [:]
    }

    /// Not what is moved away: each claim does that, and a directory tells it of itself.
    static let kinds: InotifyEvent.Kind = [
        .closedAfterWriting, .movedHere, .created, .deleted, .attributes, .deletedItself, .movedItself,
    ]

    let works: Works
    var folders: [Folder]
    var table = WatchTable()

    init(_ works: Works) {
        self.works = works
        folders = works.configuration.folders.map { _ in Folder() }
    }

    /// Returns when intake stops.
    func run() {
        for index in folders.indices { lookThrough(index) }
        works.queue.open(.starting)
        works.board.update { if $0.phase == .starting { $0.phase = .running } }
        while true {
            let requests = works.scans.take()
            if requests.isStopped { return }
            if requests.wantsScan { for index in folders.indices { lookThrough(index) } }
            do throws(SystemError) {
                handle(try works.inotify.wait(until: nextTime()))
            } catch {
                works.board.failed(error)
                return
            }
            attendToTimes()
        }
    }

    // MARK: Times

    private func nextTime() -> ContinuousClock.Instant? {
        var next = folders.compactMap(\.next).min()
        if let look = works.queue.nextLook { next = min(next ?? look, look) }
        if works.queue.isClosed(for: .lowDisk) || works.queue.isClosed(for: .failure) {
            let retry = ContinuousClock.now + works.configuration.retryInterval
            reopening = min(reopening ?? retry, retry)
            next = min(next ?? retry, reopening ?? retry)
        }
        return next
    }

    /// When the gate is tried again.
    private var reopening: ContinuousClock.Instant?

    private func attendToTimes() {
        let now = ContinuousClock.now
        for index in folders.indices {
            if let next = folders[index].next, next <= now { lookThrough(index) }
        }
        for (file, held) in works.queue.takeDue(at: now) { lookAgain(at: file, held) }
        if let time = reopening, time <= now {
            reopening = nil
            works.queue.open(.failure)
            if !works.gauge.isLow(fresh: true) { works.queue.open(.lowDisk) }
        }
    }

    /// A held file's time has come: unchanged, it is taken as it is.
    private func lookAgain(at file: SpoolPath, _ held: HeldFile) {
        guard let status = try? FileStatus.of(path(of: file)) else { return }
        let isUnchanged = status.hasSameContent(as: held.status)
        works.queue.offer(
            QueuedFile(
                file: file,
                origin: isUnchanged ? .completed : .found,
                seen: held.seen,
                isFinal: isUnchanged && held.reason == .truncated
            )
        )
    }

    // MARK: Folders

    /// Watches a whole drop folder and looks through it; the watch first, so that nothing falls in between.
    func lookThrough(_ index: Int) {
        let settings = works.configuration.folders[index]
        let root = SpoolPath(folder: index, path: FilePath())
        folders[index].next = nil
        do throws(SystemError) {
            _ = try FileSystem.openDirectory(settings.path, following: true)
        } catch {
            lose(root, error)
            return
        }
        let isPolled =
            settings.polling == .always || settings.polling == .automatic && hidesChanges(settings.path)
        folders[index].polled = isPolled ? [root.path] : []
        folders[index].isMissing = false
        fault = nil
        offer(walk(root))
        finishLook(index)
    }

    /// Set by a walk that could not watch everything.
    var fault: String?

    /// Notes how a folder is watched now, and when it is polled next.
    func finishLook(_ index: Int) {
        if folders[index].isMissing { return }
        let settings = works.configuration.folders[index]
        let isPolled = !folders[index].polled.isEmpty
        if isPolled { folders[index].next = .now + settings.pollInterval }
        works.board.setFault(
            fault,
            method: folders[index].polled.contains(FilePath()) ? .polling : .inotify,
            ofFolder: index
        )
        let count = table.count
        works.board.update { $0.watches = count }
    }

    /// A drop folder that is not there, or cannot be listed, is looked for again and again.
    func lose(_ root: SpoolPath, _ error: SystemError) {
        for watch in table.remove(root) { works.inotify.unwatch(watch) }
        let path = works.configuration.folders[root.folder].path.printable
        folders[root.folder] = Folder(next: .now + works.configuration.retryInterval)
        let fault =
            switch error.errno {
            case .noSuchFileOrDirectory: "'\(path)' does not exist; run: install -d -m 2770 '\(path)'"
            case .notDirectory: "'\(path)' is not a directory; move it away and run: install -d -m 2770 '\(path)'"
            case .permissionDenied: "'\(path)' may not be listed; run: setfacl -m u:kliping:rwx '\(path)'"
            default: "'\(path)' cannot be listed (\(error.errno)); it is tried again by itself"
            }
        works.board.setFault(fault, method: .inotify, ofFolder: root.folder)
    }

    // MARK: Offering

    /// Offers found files, those written to first in front.
    func offer(_ found: [FoundFile]) {
        let now = WallClock.milliseconds
        let sorted = found.sorted { ($0.status.modified, $0.status.inode) < ($1.status.modified, $1.status.inode) }
        for entry in sorted where !isHeld(entry.file, entry.status) {
            works.queue.offer(QueuedFile(file: entry.file, origin: .found, seen: now))
        }
    }

    /// Whether a file waits for a change it has not seen.
    func isHeld(_ file: SpoolPath, _ status: FileStatus) -> Bool {
        guard let held = works.queue.heldFile(file) else { return false }
        if status.hasSameContent(as: held.status), held.reason != .beingWritten { return true }
        works.queue.release(file)
        return false
    }

    func path(of file: SpoolPath) -> FilePath { works.configuration.folders[file.folder].path.pushing(file.path) }

    func hidesChanges(_ path: FilePath) -> Bool {
        (try? Volume.hidesChanges(at: path)) ?? false
    }
}
