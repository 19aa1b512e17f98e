import Archive
import Clippings
import LinuxSystem
import Logging
import SystemPackage
import WorkerPool

/// One thread that takes files from the queue through claim, hash and parser, and hands them to the committer, whose
/// commits it does not wait for.
final class Lane {
    private let works: Works
    private let parser: any FileParser
    private let reader = ContentReader()
    private let claimant: Claimant
    private let filer: Filer
    private let hintReader: HintReader
    private let mark: ClaimMark

    init(_ works: Works, parser: any FileParser, mark: ClaimMark) {
        self.mark = mark
        self.works = works
        self.parser = parser
        claimant = Claimant(
            configuration: works.configuration,
            spool: works.spool,
            archive: works.archive,
            identifiers: works.identifiers,
            reader: reader
        )
        filer = Filer(spool: works.spool)
        hintReader = HintReader(logger: works.logger)
    }

    /// Returns when the queue is stopped.
    func run() {
        while let file = works.queue.take() {
            if works.gauge.isLow() {
                works.queue.putBack(file)
                works.closeForLowDisk()
                continue
            }
            process(file)
            works.committer.nudge()
        }
        works.committer.nudge()
    }

    private func process(_ queued: QueuedFile) {
        switch claimant.claim(queued) {
        case .nothing: works.queue.finish(queued.file, wasReading: true, stands: !queued.isLeftover)
        case .refused(let delivery): handOver(delivery, nil, queued.file)
        case .held(let held): hold(queued, held)
        case .failed(let error):
            works.queue.putBack(queued)
            works.pauseAfter(error)
        case .claimed(let file): process(file, queued)
        }
    }

    private func process(_ claimed: ClaimedFile, _ queued: QueuedFile) {
        var file = claimed
        hintReader.complete(&file)
        if !file.slot.isCopy, !queued.isLeftover { works.queue.leave(file.file) }
        works.note(file)
        guard works.passes(.claimed) else { return }
        do throws(SystemError) {
            try mark.set([file.slot.claim])
            try read(&file, queued)
            unmark()
        } catch {
            switch error.errno {
            case .noSpace, .diskQuotaExceeded, .tooManyOpenFiles, .tooManyOpenFilesInSystem, .noMemory:
                // It stays claimed and is read on from there.
                var slotted = queued
                if file.slot.isCopy { Filer.removeAll(file) } else { slotted.origin = .leftover(file.slot) }
                works.forget(file)
                works.queue.putBack(slotted)
                works.pauseAfter(error)
            default:
                let refusal = Refusal(.unreadable, "it could not be read (\(error)); check the disk, then retry it")
                handOver(file.delivery(.refused(refusal, nil)), file)
            }
        }
    }

    /// The file is handed over by now: at worst the next start suspects it.
    private func unmark() {
        if works.isOver { return }
        do throws(SystemError) {
            try mark.clear()
        } catch {
            works.board.failed(error)
        }
    }

    private func read(_ file: inout ClaimedFile, _ queued: QueuedFile) throws(SystemError) {
        guard let descriptor = file.descriptor else { return }
        if file.status.size > works.configuration.maximumFileSize {
            handOver(file.delivery(.refused(Refusal(.tooLarge, claimant.tooLarge(file.status.size)), nil)), file)
            return
        }
        // The bytes hashed must be the bytes parsed: once more when they moved in between.
        for _ in 0..<3 {
            let before = try FileStatus.of(descriptor.number)
            let content = try reader.read(
                descriptor.number,
                limit: works.configuration.maximumFileSize,
                keeping: works.configuration.inlineOriginalLimit
            )
            guard works.passes(.hashed) else { return }
            let outcome = try outcome(of: content, file)
            guard works.passes(.parsed) else { return }
            file.status = try FileStatus.of(descriptor.number)
            guard file.status.hasSameContent(as: before), file.status.size == content.size else { continue }
            guard let outcome else {
                putBack(file, .truncated)
                return
            }
            if file.wasDelivered, let receipt = receipt(of: outcome) {
                try finishFiling(file, outcome, receipt)
            } else {
                handOver(file.delivery(outcome), file)
            }
            return
        }
        putBack(file, .beingWritten)
    }

    /// What the delivery will say; `nil` when the file has to wait for its next change.
    private func outcome(
        of content: ContentReader.Content,
        _ file: ClaimedFile
    ) throws(SystemError) -> Delivery.Outcome? {
        if content.size == 0 {
            return .refused(Refusal(.empty, "it holds no bytes; have its producer write it again"), content.hash)
        }
        switch standing(of: content.hash) {
        case .held, .takenDown: return .duplicate(content.hash)
        case .refused(let refusal) where file.wasDelivered: return .refused(refusal, content.hash)
        case .unknown, .refused: break
        }
        if file.slot.attempt > WorkingSlot.attemptLimit {
            return .refused(
                Refusal(
                    .workerCrashed,
                    "intake ended \(WorkingSlot.attemptLimit) times while it was in work, so it was set aside; "
                        + "retry it if the machine was at fault"
                ),
                content.hash
            )
        }
        guard let descriptor = file.descriptor else { return nil }
        switch parser.parse(descriptor.number, hints: file.hints) {
        case .parsed(let drafts): return try parsed(drafts, content, file, descriptor.number)
        case .refused(let refusal) where refusal.reason == .truncated && !file.isFinal: return nil
        case .refused(let refusal): return .refused(refusal, content.hash)
        }
    }

    private func parsed(
        _ drafts: [Draft],
        _ content: ContentReader.Content,
        _ file: ClaimedFile,
        _ descriptor: CInt
    ) throws(SystemError) -> Delivery.Outcome? {
        if let bytes = content.bytes {
            return .parsed(Original(hash: content.hash, content: .bytes(bytes)), drafts)
        }
        let isWhole = try works.store.add(
            content.hash,
            size: content.size,
            from: descriptor,
            claim: file.slot.claim,
            reader: reader
        )
        guard isWhole, works.passes(.stored) else { return nil }
        return .parsed(Original(hash: content.hash, content: .stored(size: content.size)), drafts)
    }

    private func standing(of hash: ContentHash) -> Standing {
        do throws(ArchiveError) {
            return try works.archive.standing(of: hash)
        } catch {
            // Parsing in vain is all it costs: the archive decides again when it commits.
            works.board.failed(error.message, remedy: error.remedy)
            return .unknown
        }
    }

    // MARK: Handing on

    /// What the archive answered when an earlier run committed these bytes; `nil` for bytes it does not know.
    private func receipt(of outcome: Delivery.Outcome) -> Receipt? {
        switch outcome {
        case .parsed: nil
        case .duplicate(let hash):
            if case .takenDown(let reason) = standing(of: hash) { .takenDown(reason: reason) } else { .duplicate([]) }
        case .refused(let refusal, _): .refused(refusal)
        }
    }

    /// A copy that an earlier run committed and did not file: it is filed, and not delivered a second time.
    private func finishFiling(
        _ file: ClaimedFile,
        _ outcome: Delivery.Outcome,
        _ receipt: Receipt
    ) throws(SystemError) {
        try filer.file(file, file.delivery(outcome), receipt)
        works.forget(file)
        works.queue.finish(file.file, wasReading: true, stands: true)
    }

    private func handOver(_ delivery: Delivery, _ file: ClaimedFile) {
        var file = file
        file.descriptor = nil
        handOver(delivery, file, file.file)
    }

    private func handOver(_ delivery: Delivery, _ file: ClaimedFile?, _ path: SpoolPath) {
        var delivery = delivery
        works.archive.prepare(&delivery)
        works.queue.handOver()
        works.committer.hand(FinishedFile(delivery: delivery, claimed: file, file: path))
    }

    private func hold(_ queued: QueuedFile, _ held: HeldFile) {
        if works.queue.hold(queued.file, held) { works.watcherMayCare() }
        works.queue.finish(queued.file, wasReading: true, stands: true)
    }

    /// A claimed file that is not whole goes back to where it was dropped and waits there.
    ///
    /// It is held before it is renamed, so that the event of our own rename is known as that.
    private func putBack(_ file: ClaimedFile, _ reason: HeldFile.Reason) {
        let patience = reason == .truncated ? works.configuration.truncationPatience : works.configuration.settleAge
        let held = HeldFile(
            reason: reason,
            status: file.source ?? file.status,
            seen: file.seen,
            until: .now + patience
        )
        do throws(SystemError) {
            guard works.queue.hold(file.file, held) else { return refuseTruncated(file) }
            if file.slot.isCopy {
                try file.place.clear()
            } else if try !filer.putBack(file) {
                works.queue.release(file.file)
                return refuseTruncated(file)
            }
            works.forget(file)
            works.queue.finish(file.file, wasReading: true, stands: file.slot.isCopy)
            works.watcherMayCare()
        } catch {
            works.queue.release(file.file)
            works.board.failed(error)
            refuseTruncated(file)
        }
    }

    private func refuseTruncated(_ file: ClaimedFile) {
        let refusal = Refusal(
            .truncated,
            "it ends in the middle and cannot wait in its folder; deliver it again, whole"
        )
        handOver(file.delivery(.refused(refusal, nil)), file)
    }
}

extension ClaimedFile {
    func delivery(_ outcome: Delivery.Outcome) -> Delivery {
        Delivery(
            claim: slot.claim,
            folder: folder.name,
            path: file.printable,
            size: status.size,
            seen: seen,
            claimed: claimed,
            hints: hints,
            outcome: outcome,
            remark: remark,
            fingerprint: source.map(FileFingerprint.init)
        )
    }
}
