import Archive
import Clippings
import Intake
import LinuxSystem
import Logging
import SystemPackage
import TestSupport
import Testing
import WorkerPool

/// A spool in a temporary directory with an intake over it: real files, real events, an archive in memory.
final class Desk: Sendable {
    let directory: TemporaryDirectory
    let archive: MemoryArchive
    let intake: Intake
    let readings: Monitor<[String]>
    let configuration: IntakeConfiguration

    /// `directory` and `archive` of an earlier desk make this one a restart.
    init(
        _ directory: TemporaryDirectory? = nil,
        archive: MemoryArchive = MemoryArchive(),
        makesInbox: Bool = true,
        gate: Gate? = nil,
        _ change: (inout IntakeConfiguration) -> Void = { _ in },
        witness: (@Sendable (IntakeStep) -> Bool)? = nil
    ) throws {
        let directory = try directory ?? TemporaryDirectory()
        let readings = Monitor<[String]>([])
        var inbox = DropFolder(name: "inbox", path: directory["inbox"])
        inbox.pollInterval = .milliseconds(50)
        var configuration = IntakeConfiguration(
            spool: directory["spool"],
            store: directory["store"],
            folders: [inbox]
        )
        configuration.freeBytesLimit = 0
        configuration.retryInterval = .milliseconds(50)
        configuration.settleAge = .milliseconds(50)
        configuration.truncationPatience = .seconds(3600)
        change(&configuration)
        if makesInbox {
            for folder in configuration.folders { try FileSystem.makeDirectories(folder.path) }
        }
        self.directory = directory
        self.archive = archive
        self.readings = readings
        self.configuration = configuration
        intake = try Intake(
            configuration,
            archive: archive,
            logger: Logger(label: "desk") { _ in SwiftLogNoOpLogHandler() },
            makeParser: { StandInParser(readings: readings, gate: gate) },
            witness: witness
        )
    }

    var inbox: FilePath { directory["inbox"] }
    var spool: FilePath { directory["spool"] }

    /// Runs `body` between start and drain.
    @discardableResult
    func run<Answer>(_ body: (Desk) async throws -> Answer) async throws -> Answer {
        try intake.start()
        let answer: Answer
        do {
            answer = try await body(self)
        } catch {
            await intake.drain(within: .seconds(10))
            throw error
        }
        let isDrained = await intake.drain(within: .seconds(20))
        #expect(isDrained)
        return answer
    }

    /// Writes a file in place, as simple producers do: its close tells that it is complete.
    func write(_ text: String, to path: FilePath) throws {
        let file = try FileSystem.create(path)
        try FileSystem.write(Array(text.utf8), to: file.number)
    }

    func drop(_ text: String, as name: String) throws { try write(text, to: inbox.appending(name)) }

    /// The first `count` deliveries, once there are so many.
    @discardableResult
    func deliveries(_ count: Int) async throws -> [Delivery] {
        let deliveries = try await archive.wait { $0.deliveries.count >= count ? $0.deliveries : nil }
        return try #require(deliveries, "\(count) deliveries were not committed in time")
    }

    /// Waits until nothing is queued or in work.
    func settled() async throws {
        try await eventually("intake is idle") {
            let status = self.intake.status
            return status.queued == 0 && status.working == 0 && status.state != .starting ? true : nil
        }
    }

    /// Every regular file below `path`, relative to it, sorted.
    ///
    /// Without the marks of what is in work.
    func files(below path: FilePath) throws -> [String] {
        var files: [String] = []
        let listing = try DirectoryListing(FileSystem.openDirectory(path))
        while let entry = try listing.next() {
            if entry.name.string.hasPrefix(".marked-") { continue }
            // What intake takes away between the listing and the look is not there.
            guard let status = try? FileStatus.of(path.appending(entry.name)) else { continue }
            if status.kind == .directory {
                files += try self.files(below: path.appending(entry.name)).map { "\(entry.name)/\($0)" }
            } else {
                files.append(entry.name.string)
            }
        }
        return files.sorted()
    }

    func contents(_ path: FilePath) throws -> String {
        let file = try FileSystem.openToRead(path)
        return String(decoding: try FileSystem.contents(of: file.number, limit: 1 << 20), as: UTF8.self)
    }
}

/// Asks until there is an answer.
///
/// A failure after 10,000 looks without one: a count, for on a busy machine each takes its time.
@discardableResult
func eventually<Answer>(
    _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ question: () throws -> Answer?
) async throws -> Answer {
    for _ in 0..<10_000 {
        if let answer = try question() { return answer }
        try await Task.sleep(for: .milliseconds(2))
    }
    return try #require(nil as Answer?, "never: \(what)", sourceLocation: sourceLocation)
}

extension Delivery {
    var refusal: Refusal? {
        if case .refused(let refusal, _) = outcome { refusal } else { nil }
    }

    var isParsed: Bool {
        if case .parsed = outcome { true } else { false }
    }

    var isDuplicate: Bool {
        if case .duplicate = outcome { true } else { false }
    }
}
