import Archive
import Intake
import SystemPackage
import Testing

@testable import klipingd

@Suite struct SummaryTests {
    private func status(
        _ state: IntakeStatus.State = .running,
        queued: Int = 0,
        folders: Int = 1,
        fault: String? = nil
    ) -> IntakeStatus {
        IntakeStatus(
            state: state,
            queued: queued,
            working: 0,
            folders: (0..<folders).map { number in
                .init(
                    folder: DropFolder(name: "f\(number)", path: "/f\(number)"),
                    method: .inotify,
                    fault: number == 0 ? fault : nil
                )
            },
            watches: folders,
            watchLimit: 8192,
            committedLastMinute: 0,
            freeBytes: 1,
            freeBytesLimit: 0
        )
    }

    private func counts(clippings: Int, rejected: Int) -> ArchiveCounts {
        ArchiveCounts(clippings: clippings, filed: clippings, duplicate: 0, rejected: rejected, takenDown: 0)
    }

    @Test func `the sentence says folders, queue, clippings and rejected files`() {
        let sentence = Summary.sentence(status(queued: 12, folders: 3), counts(clippings: 48_210, rejected: 1))
        #expect(sentence == "watching 3 folders, 12 queued, 48,210 clippings, 1 rejected")
    }

    @Test func `an unusual state comes first`() {
        let sentence = Summary.sentence(status(.diskFull), counts(clippings: 0, rejected: 0))
        #expect(sentence.hasPrefix("intake stopped: disk space is low, watching 1 folder,"))
    }

    @Test func `a folder with a fault is not counted as watched`() {
        let sentence = Summary.sentence(
            status(folders: 2, fault: "it does not exist"),
            counts(clippings: 5, rejected: 0)
        )
        #expect(sentence == "watching 1 folder, 1 folder with a fault, 0 queued, 5 clippings, 0 rejected")
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-4200, "-4,200")])
    func `digits stand in groups of three`(number: Int, text: String) {
        #expect(Summary.grouped(number) == text)
    }
}
