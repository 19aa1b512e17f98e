import Archive
import Intake
import Testing

@testable import klipingd

@Suite struct SummaryTests {
    private func counts(clippings: Int = 0, rejected: Int = 0) -> ArchiveCounts {
        ArchiveCounts(clippings: clippings, filed: clippings, duplicate: 0, rejected: rejected, takenDown: 0)
    }

    @Test func `the sentence says folders, queue, clippings and rejected files`() {
        let sentence = Summary.sentence(
            state: .running,
            folders: 3,
            faults: 0,
            queued: 12,
            counts: counts(clippings: 48_210, rejected: 1)
        )
        #expect(sentence == "watching 3 folders, 12 queued, 48,210 clippings, 1 rejected")
    }

    @Test func `an unusual state comes first`() {
        let sentence = Summary.sentence(state: .diskFull, folders: 1, faults: 0, queued: 0, counts: counts())
        #expect(sentence.hasPrefix("intake stopped: disk space is low, watching 1 folder,"))
    }

    @Test func `a folder with a fault is not counted as watched`() {
        let sentence = Summary.sentence(state: .running, folders: 2, faults: 1, queued: 0, counts: counts())
        #expect(sentence == "watching 1 folder, 1 folder with a fault, 0 queued, 0 clippings, 0 rejected")
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-4200, "-4,200")])
    func `digits stand in groups of three`(number: Int, text: String) {
        #expect(Summary.grouped(number) == text)
    }
}
