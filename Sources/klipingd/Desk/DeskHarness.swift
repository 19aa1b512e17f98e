import Archive
import Clippings
import DeskInterface
import Intake
import LinuxSystem
import Stories

/// Answers `org.kliping.Desk`: takes typed parameters, asks archive and intake, gives typed replies.
///
/// It holds no state of its own and does no work of its own: what is not a translation belongs further down.
struct DeskHarness: Sendable {
    let archive: any Archive
    /// The same archive, as the graph of copies knows it.
    let copyArchive: any CopyArchive
    /// The same archive, as watches and their alerts know it.
    let alertArchive: any AlertArchive
    /// And as topics that people give are known in it.
    let topicArchive: any TopicArchive
    let topics: TopicBook
    let training: TopicTraining
    let intake: IntakeSlot
    let feed: CommitFeed
    /// Tells followers of alerts the newest one's number.
    let alertFeed: CommitFeed
    let watching: WatchReading
    /// Told when watches, or what they wait for, have changed.
    let alerts: Station.Changes
    let reindexer: Reindexer
    let backups: Backup
    let wideSearches: WideSearches
    /// What units are called in any language.
    let units: UnitNames
    let station: Station
    /// Told when clippings have come to wait for being compared.
    let wakeups: Station.Changes

    /// Turns what the layers below throw into an error of the interface.
    func translated<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch let error as QueryError {
            throw DeskError(error)
        } catch let error as ArchiveError {
            throw DeskError(error)
        } catch let error as IntakeError {
            throw DeskError.busy(reason: error.description)
        }
    }

    /// Runs a writing call of the archive on the one thread that writes there.
    func writing<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await translated { try await intake.current.writing(body) }
    }
}

extension DeskError {
    init(_ error: QueryError) {
        self = .invalidQuery(
            message: error.message,
            offset: error.range.lowerBound,
            length: error.range.count,
            remedy: error.remedy
        )
    }

    init(_ error: ArchiveError) {
        switch error.code {
        case .invalidCursor: self = .invalidCursor
        case .diskFull, .locked: self = .busy(reason: error.description)
        case .newerSchema, .damaged, .noSuchClipping, .cancelled, .internalFault:
            self = .archiveFailure(message: error.message, remedy: error.remedy)
        }
    }
}
