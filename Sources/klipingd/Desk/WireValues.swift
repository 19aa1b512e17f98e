import Archive
import Clippings
import DeskInterface
import Intake
import LinuxSystem

extension DeskHit {
    init(_ hit: SearchHit) {
        self.init(
            id: hit.id,
            headline: hit.headline,
            publisher: hit.publisher,
            agency: hit.agency,
            language: hit.language,
            published: hit.published?.text,
            added: hit.added,
            tags: hit.tags,
            snippet: hit.snippet,
            marks: hit.marks.flatMap { [$0.lowerBound, $0.upperBound] },
            score: hit.score,
            copies: hit.copies > 0 ? hit.copies : nil,
            edition: hit.edition == .current ? nil : hit.edition.name,
            editionBy: hit.edition.cause,
            embargo: hit.embargoedUntil.flatMap { LocalCalendar.isPast($0) ? nil : $0.text }
        )
    }
}

extension DeskFacet {
    init(_ facet: FacetCounts) {
        self.init(field: facet.field.name, values: facet.values.map { Value($0.value, count: $0.count) })
    }
}

extension DeskDelivery {
    init(_ record: DeliveryRecord) {
        self.init(
            claim: record.claim,
            folder: record.folder,
            path: record.path,
            size: record.size,
            seen: record.seen,
            claimed: record.claimed,
            committed: record.committed,
            outcome: record.outcome.rawValue,
            reason: record.refusal?.reason.rawValue,
            detail: record.refusal?.detail ?? record.remark,
            hash: record.hash?.description,
            clippings: record.clippings
        )
    }
}

extension DeskDelivery {
    /// A file the archive does not know yet.
    init(_ file: FileUnderWay) {
        self.init(
            claim: file.claim ?? "",
            folder: file.folder,
            path: file.path,
            size: 0,
            seen: file.seen,
            claimed: 0,
            outcome: file.state.rawValue
        )
    }
}

extension DeskFolder {
    init(_ folder: IntakeStatus.Folder) {
        self.init(
            name: folder.folder.name,
            path: folder.folder.path.printable,
            method: folder.method.rawValue,
            afterIntake: folder.folder.afterIntake.rawValue,
            fault: folder.fault
        )
    }
}

extension DeskFailure {
    init(_ failure: IntakeStatus.Failure) {
        self.init(time: failure.time, message: failure.message, remedy: failure.remedy)
    }
}
