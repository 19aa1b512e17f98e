import Testing

@testable import Comparison

@Suite("Words that languages spell nearly alike")
struct CognateTests {
    @Test(
        "meet in their first letters",
        arguments: [
            ("ekonomi", "economy"), ("akuisisi", "acquisition"), ("produksi", "production"),
            ("transaksi", "transactions"),
            ("kualitas", "quality"), ("fisika", "physics"), ("ekspor", "export"),
        ]
    )
    func meet(pair: (String, String)) {
        let keys = [pair.0, pair.1].map { Cognate.key(of: Array($0.utf8)[...]) }
        #expect(keys[0] != nil)
        #expect(keys[0] == keys[1])
    }

    @Test("short words and other scripts have no key")
    func none() {
        #expect(Cognate.key(of: Array("bank".utf8)[...]) == nil)
        #expect(Cognate.key(of: Array("порт-море".utf8)[...]) == nil)
    }
}
