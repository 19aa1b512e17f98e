import Archive
import Testing

@testable import Stories

@Suite struct `Stories` {
    @Test func `a clipping like no other begins a story of its own`() {
        var ledger = StoryLedger()
        #expect(ledger.join(7, with: []) == .init(story: 7, merged: []))
        #expect(ledger.join(8, with: [7]) == .init(story: 7, merged: []))
    }

    @Test func `a clipping like two stories joins them under the older number`() {
        var ledger = StoryLedger()
        _ = ledger.join(1, with: [])
        _ = ledger.join(2, with: [])
        #expect(ledger.join(3, with: [2, 1]) == .init(story: 1, merged: [2]))
        #expect(ledger.story(of: 2) == 1)
    }

    @Test func `a story that has swallowed enough swallows no other`() {
        var ledger = StoryLedger()
        for id in 1...Int64(StoryLedger.largest) { _ = ledger.join(id, with: id == 1 ? [] : [1]) }
        _ = ledger.join(9000, with: [])
        #expect(ledger.join(9001, with: [1, 9000]).merged.isEmpty)
        #expect(ledger.story(of: 9000) == 9000)
    }

    @Test func `a clipping that is joined anew leaves its old story, unless others are named after it`() {
        var ledger = StoryLedger()
        _ = ledger.join(1, with: [])
        _ = ledger.join(2, with: [1])
        #expect(ledger.join(2, with: []) == .init(story: 2, merged: []))
        _ = ledger.join(3, with: [1])
        #expect(ledger.join(1, with: []) == .init(story: 1, merged: []))
        #expect(ledger.story(of: 3) == 1)
    }

    @Test func `a part that is split off has the number of its first clipping, and grows on its own`() {
        var ledger = StoryLedger()
        for id in 1...4 as ClosedRange<ClippingID> { _ = ledger.join(id, with: id == 1 ? [] : [1]) }
        #expect(ledger.split([4, 3], from: 1) == 3)
        #expect([1, 2, 3, 4].map { ledger.story(of: $0) } == [1, 1, 3, 3])
        #expect(ledger.join(5, with: [4]) == .init(story: 3, merged: []))
        #expect(ledger.join(6, with: [2, 5]) == .init(story: 1, merged: [3]))
    }

    @Test func `the title is the headline that the others are like`() {
        let title = StoryTitle.choose([
            "Geger!", "Banjir di Kampung Randu", "Kampung Randu dilanda banjir besar", "Banjir Randu",
        ])
        #expect(title == "Banjir di Kampung Randu")
        #expect(StoryTitle.choose([]) == nil)
    }
}
