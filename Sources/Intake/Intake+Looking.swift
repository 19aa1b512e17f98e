import Clippings
import LinuxSystem
import SystemPackage

extension Intake {
    /// Where intake stands now.
    package var status: IntakeStatus {
        let (queued, working) = works.queue.counts
        let limits = [works.configuration.watchLimit, InotifyLimits.watches].compactMap { $0 }
        let board = works.board.read { ($0.phase, $0.folders, $0.watches, $0.lastFailure, $0.isArchiveFull) }
        var state = board.0
        if state == .running, works.queue.isClosed(for: .pause) { state = .paused }
        if state == .running, board.4 || works.queue.isClosed(for: .lowDisk) { state = .diskFull }
        return IntakeStatus(
            state: state,
            queued: queued,
            working: working,
            folders: board.1,
            watches: board.2,
            watchLimit: limits.min() ?? 0,
            committedLastMinute: works.board.committedLastMinute,
            lastFailure: board.3,
            freeBytes: works.gauge.room().bytes,
            freeBytesLimit: works.configuration.freeBytesLimit
        )
    }

    /// Files on their way whose path ends in `path` (whole components, printable form), absolute paths too.
    package func filesUnderWay(matching path: String) -> [FileUnderWay] {
        let wanted = FilePath(bytes: PrintableName.bytes(of: path))
        let configured = works.configuration.folders
        func matches(_ folder: DropFolder, _ file: FilePath) -> Bool {
            wanted.isAbsolute ? folder.path.pushing(file) == wanted : file.ends(with: wanted)
        }
        let waiting = works.queue.waiting { matches(configured[$0.folder], $0.path) }.map { entry in
            FileUnderWay(
                folder: configured[entry.file.folder].name,
                path: entry.file.printable,
                state: .queued,
                claim: nil,
                seen: entry.seen
            )
        }
        let claimed = works.board.read { Array($0.underWay.values) }.filter { file in
            configured.first { $0.name == file.folder }.map {
                matches($0, FilePath(bytes: PrintableName.bytes(of: file.path)))
            } ?? false
        }
        return claimed + waiting
    }

    /// The file of this claim while it is in work.
    package func fileUnderWay(claim: String) -> FileUnderWay? {
        works.board.read { $0.underWay[claim] }
    }
}
