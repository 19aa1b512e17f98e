import Testing

@testable import Comparison

@Suite("The promise of two signatures")
struct PromiseTests {
    @Test("is enough for every pair that comparing finds to be a copy", arguments: UInt64(1)...6)
    func copies(kept: UInt64) {
        var reports = GeneratedReports(seed: kept)
        var copies = 0
        for sentences in 4...24 {
            let report = reports.report(sentences: sentences)
            let reworded = reports.reworded(report, kept: kept)
            let shortened = Array(reworded.prefix(max(3, sentences / 2)))
            for copy in [reworded, shortened] {
                let texts = (GeneratedReports.prepared(report), GeneratedReports.prepared(copy))
                guard TextComparison(texts.0, texts.1).judgement.verdict != .unrelated else { continue }
                copies += 1
                #expect(Signature(texts.0).promise(of: Signature(texts.1)) >= Signature.leastPromise)
            }
        }
        #expect(copies > 10)
    }

    @Test("is enough for a reworded report and for its translation")
    func labelled() {
        let port = Signature(Texts.prepared(Texts.port))
        #expect(port.promise(of: Signature(Texts.prepared(Texts.portReworded))) >= Signature.leastPromise)
        let translation = Texts.prepared(Texts.portInEnglish, language: "en")
        #expect(port.promise(of: Signature(translation)) >= Signature.leastPromise)
    }

    @Test("is too little for reports that share a common name and a number")
    func others() {
        let port = Signature(Texts.prepared(Texts.port))
        #expect(port.promise(of: Signature(Texts.prepared(Texts.flood))) < Signature.leastPromise)
        var reports = GeneratedReports(seed: 7)
        for _ in 0..<50 {
            let pair = (reports.report(sentences: 9), reports.report(sentences: 9))
            let signatures = (
                Signature(GeneratedReports.prepared(pair.0)), Signature(GeneratedReports.prepared(pair.1))
            )
            #expect(signatures.0.promise(of: signatures.1) < Signature.leastPromise)
        }
    }

    @Test("is the same from both sides")
    func symmetric() {
        let texts = [Texts.port, Texts.portReworded, Texts.portIndependent, Texts.flood].map {
            Signature(Texts.prepared($0))
        }
        for first in texts {
            for second in texts { #expect(first.promise(of: second) == second.promise(of: first)) }
        }
    }
}
