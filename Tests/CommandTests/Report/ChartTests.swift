import DeskInterface
import Testing

@testable import kliping

@Suite struct `Charts of claims` {
    private func claim(_ value: Double) -> DeskClaim {
        var claim = DeskClaim.tanks
        claim.value = value
        return claim
    }

    @Test func `claims a hundredfold apart get charts of their own, a slip of a digit does not`() {
        let groups = ClaimGroup.groups(of: "person", [1_200, 14, 12_000, 16, 900].map(claim))
        #expect(groups.map { $0.claims.map(\.value) } == [[14, 16], [900, 1_200, 12_000]])
    }

    @Test func `claims from nought and below stay together`() {
        #expect(ClaimGroup.groups(of: "degree", [-40, 0, 30].map(claim)).count == 1)
        #expect(ClaimGroup.groups(of: "degree", []).isEmpty)
    }

    @Test func `values a hundredfold apart stand on a logarithmic axis`() {
        let axis = ValueAxis([10, 100, 1000])
        #expect(axis.isLogarithmic)
        #expect(abs(axis.place(100) - 0.5) < 0.001)
        #expect(axis.ticks.map { $0.rounded() } == [10, 100, 1000])
        #expect(!ValueAxis([0, 1000]).isLogarithmic)
    }

    @Test(arguments: [[0.0], [5], [-5], [1e15, -1e15], [0, 1e15], []])
    func `every value has a finite place and some ticks`(values: [Double]) {
        let axis = ValueAxis(values)
        #expect(values.allSatisfy { (0...1).contains(axis.place($0)) })
        #expect((1...6).contains(axis.ticks.count))
    }

    @Test func `large values are short`() {
        #expect(
            [1200, 4.5, 0.25, -0.05, 18e6, 1.2e9, 3e12].map(ValueAxis.label) == [
                "1,200", "4.5", "0.25", "-0.05", "18M", "1.2B", "3T",
            ]
        )
    }

    @Test func `labels move apart and stay inside`() {
        #expect(LabelColumn.spread([20, 21, 60], gap: 14, within: 10...100) == [20, 34, 60])
        #expect(LabelColumn.spread([90, 95, 99], gap: 14, within: 10...100) == [72, 86, 100])
        #expect(LabelColumn.spread([], gap: 14, within: 10...100).isEmpty)
    }
}

@Suite struct `Passages of a page` {
    @Test func `a change is marked where it stands as a word of its own`() {
        let html = ChangedText.marked("In 112 towns 12 boats & 12 men", ["12", "12"], .original)
        #expect(html.markup == "In 112 towns <del>12</del> boats &amp; <del>12</del> men")
        #expect(ChangedText.marked("nothing", ["12", ""], .copy).markup == "nothing")
    }

    @Test func `a long passage keeps its first and last words`() {
        let words = (1...50).map(String.init).joined(separator: " ")
        let html = Wording.shortened(words)
        #expect(html.markup.hasPrefix("1 2 3 4 5 6 7 8 9 10 11 12 13 14 <span"))
        #expect(html.markup.contains("… 28 more words …"))
        #expect(html.markup.hasSuffix("</span> 43 44 45 46 47 48 49 50"))
        #expect(Wording.shortened("two words").markup == "two words")
    }
}
