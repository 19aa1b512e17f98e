import Archive
import Clippings
import Testing

@Suite struct `Provenance by the graph of copies` {
    private func source(
        _ kind: CopyEdge.Class,
        of original: ClippingID = 1,
        coverage: Double = 0.8,
        isOwn: Bool = false,
        isWithdrawn: Bool = false
    ) -> GraphProvenance.Source {
        GraphProvenance.Source(
            edge: CopyEdge(
                copy: 9,
                original: original,
                class: kind,
                score: 0.9,
                coverageOfCopy: coverage,
                coverageOfOriginal: 0.5,
                containment: 0.1,
                reasons: ["published 1 day later"]
            ),
            file: "satu.txt",
            outlet: "Kabar",
            isOwn: isOwn,
            isWithdrawn: isWithdrawn
        )
    }

    private func own(_ kind: Provenance.Class) -> Provenance {
        Provenance(kind, score: 0.4, evidence: [.init(kind: "agency-credit", text: "Kabar", weight: 0.4)])
    }

    @Test(arguments: [
        (CopyEdge.Class.rewrite, Provenance.Class.wire, Provenance.Class.rewrite),
        (.translation, .original, .translation),
        (.reprint, .original, .reprint), (.abridged, .unknown, .reprint), (.same, .rewrite, .reprint),
        (.correction, .translation, .reprint), (.reprint, .wire, .wire), (.abridged, .release, .release),
        (.rewrite, .rewrite, .rewrite),
    ])
    func `the class of the edge counts, but a credited text word for word stays its agency's`(
        edge: CopyEdge.Class,
        document: Provenance.Class,
        expected: Provenance.Class
    ) {
        #expect(GraphProvenance.joined(own(document), [source(edge)])?.class == expected)
    }

    @Test func `the evidence names the original first, then what the document says`() {
        let joined = GraphProvenance.joined(own(.wire), [source(.rewrite)])
        #expect(joined?.score == 0.9)
        #expect(joined?.evidence.map(\.kind) == ["copy-of", "agency-credit"])
        #expect(
            joined?.evidence.first?.text
                == "rewrite of clipping 1, satu.txt, Kabar: 80% of it covered, published 1 day later"
        )
    }

    @Test func `of two originals the one that covers more decides`() {
        let joined = GraphProvenance.joined(nil, [source(.abridged, coverage: 0.3), source(.rewrite, of: 2)])
        #expect(joined?.class == .rewrite)
        #expect(joined?.evidence.count == 2)
    }

    @Test func `a later version of an outlet's own text stays what it is, and names the earlier one`() {
        let joined = GraphProvenance.joined(own(.original), [source(.correction, isOwn: true)])
        #expect(joined?.class == .original)
        #expect(joined?.score == 0.4)
        #expect(joined?.evidence.count == 2)
    }

    @Test func `a copy of what was withdrawn says so`() {
        let joined = GraphProvenance.joined(nil, [source(.reprint, isWithdrawn: true)])
        #expect(joined?.evidence.first?.text.contains("Kabar, which was withdrawn: ") == true)
    }

    @Test func `without an original the document's word holds`() {
        #expect(GraphProvenance.joined(own(.wire), []) == own(.wire))
        #expect(GraphProvenance.joined(nil, []) == nil)
    }
}
