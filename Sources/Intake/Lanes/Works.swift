import Archive
import LinuxSystem
import Logging
import SystemPackage

/// What intake's threads share.
final class Works: Sendable {
    let configuration: IntakeConfiguration
    let spool: Spool
    let store: OriginalStore
    let archive: any Archive
    let logger: Logger
    let identifiers = ClaimIdentifier()
    let queue: IntakeQueue
    let committer: Committer
    let board: StatusBoard
    let gauge: RoomGauge
    let inotify: Inotify
    private let power: PowerSwitch

    init(
        _ configuration: IntakeConfiguration,
        archive: any Archive,
        logger: Logger,
        witness: (@Sendable (IntakeStep) -> Bool)?,
        onCommit: @escaping @Sendable ([CommittedDelivery]) -> Void
    ) throws(SystemError) {
        self.configuration = configuration
        self.archive = archive
        self.logger = logger
        spool = Spool(root: configuration.spool)
        store = OriginalStore(root: configuration.store)
        power = PowerSwitch(witness: witness)
        board = StatusBoard(folders: configuration.folders, logger: logger)
        gauge = RoomGauge(paths: [configuration.spool, configuration.store], limit: configuration.freeBytesLimit)
        inotify = try Inotify()
        let scans = ScanRequests(inotify: inotify)
        self.scans = scans
        queue = IntakeQueue(limit: configuration.queueLimit) { scans.request() }
        committer = Committer(onCommit: onCommit)
    }

    let scans: ScanRequests

    /// Whether to go on behind `step`; when not, everything ends where it is.
    func passes(_ step: IntakeStep) -> Bool {
        if power.passes(step) { return true }
        queue.stop()
        committer.abandon()
        scans.stop()
        return false
    }

    /// Whether everything was ended at a step.
    var isOver: Bool { power.isCut }

    // MARK: Trouble

    func closeForLowDisk() {
        queue.close(for: .lowDisk)
        board.failed(
            "less than \(configuration.freeBytesLimit) bytes or no inodes are free",
            remedy: "free room on the archive's and the spool's device; intake goes on by itself"
        )
        inotify.wake()
    }

    /// Nothing is claimed until the watcher has looked again.
    func pauseAfter(_ error: SystemError) {
        board.failed(error)
        queue.close(for: error.errno == .noSpace || error.errno == .diskQuotaExceeded ? .lowDisk : .failure)
        inotify.wake()
    }

    /// A file is held with a time: the watcher has to know when to wake.
    func watcherMayCare() { inotify.wake() }

    // MARK: Files in work

    func note(_ file: ClaimedFile) {
        let underWay = FileUnderWay(
            folder: file.folder.name,
            path: file.file.printable,
            state: .working,
            claim: file.slot.claim,
            seen: file.seen
        )
        board.update { $0.underWay[file.slot.claim] = underWay }
    }

    func forget(_ file: ClaimedFile) {
        board.update { $0.underWay[file.slot.claim] = nil }
    }
}
