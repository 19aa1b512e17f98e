import Testing

@testable import Comparison

@Suite("What a copy changed")
struct ChangeTests {
    /// The changes when `old` stands for `new` somewhere in an otherwise equal text.
    private func changes(_ old: String, _ new: String, in sentence: (String) -> String) -> [String] {
        let rest =
            "Warga Kampung Melati menyambut rencana pembangunan gudang pangan itu dengan gembira sejak tahun lalu."
        let comparison = Texts.compare([sentence(old), rest], [sentence(new), rest])
        return comparison.changes.map { "\($0.kind.rawValue): \($0.old) > \($0.new)" }
    }

    @Test("figures, as printed, with what belongs to them")
    func figures() {
        #expect(
            changes("Rp1,8 triliun", "Rp1,3 triliun") { "Pembangunan gudang menelan biaya \($0) dari kas daerah." }
                == ["figure: Rp1,8 triliun > Rp1,3 triliun"]
        )
        #expect(
            changes("45 persen", "54 persen") { "Produksi beras di wilayah selatan turun \($0) akibat kekeringan." }
                == ["figure: 45 persen > 54 persen"]
        )
        #expect(
            changes("tiga", "tujuh") { "Gudang itu rampung dalam \($0) bulan menurut kepala dinas setempat." }
                == ["figure: tiga > tujuh"]
        )
    }

    @Test("spellings of one figure are no change")
    func spellings() {
        for (old, new) in [
            ("30.000", "30,000"), ("30.000", "30 ribu"), ("12 persen", "12%"), ("Rp2.500.000", "Rp2,5 juta"),
            ("21/1/2025", "21 Januari 2025"), ("\"pangan\"", "“pangan”"), ("Solo-Yogya", "Solo–Yogya"),
        ] {
            let said = changes(old, new) { "Kepala dinas menyebut \($0) dalam rapat dengan pedagang beras kemarin." }
            #expect(said == [], "\(old) against \(new)")
        }
    }

    @Test("dates and the ends of ranges")
    func dates() {
        #expect(
            changes("16 Mei 2025", "19 Mei 2025") { "Gudang itu diresmikan pada \($0) oleh wakil bupati." }
                == ["date: 16 Mei 2025 > 19 Mei 2025"]
        )
        #expect(
            changes("16 hingga 18 Juni", "16 hingga 21 Juni") { "Pameran pangan digelar \($0) di alun-alun kota." }
                == ["date: 16 hingga 18 Juni > 16 hingga 21 Juni"]
        )
    }

    @Test("identifiers: registrations and Roman numerals")
    func identifiers() {
        #expect(
            changes("BK 1845 JZ", "BK 1458 JZ") { "Truk bernomor polisi \($0) menabrak pagar gudang semalam." }
                == ["identifier: BK 1845 JZ > BK 1458 JZ"]
        )
        #expect(
            changes("XIV", "XIX") { "Gudang di Dusun \($0) itu menampung hasil panen dari empat desa." }
                == ["identifier: XIV > XIX"]
        )
    }

    @Test("names, misspelled or exchanged, with the names beside them")
    func names() {
        #expect(
            changes("Samsul Arifin", "Samsul Arifien") { "Menurut ketua kelompok tani \($0) pupuk masih langka." }
                == ["name: Samsul Arifin > Samsul Arifien"]
        )
        #expect(
            changes("Hartini Wulandari", "Graham Potter") {
                "Gudang itu dibuka oleh bupati \($0) dalam upacara singkat."
            }
                == ["name: Hartini Wulandari > Graham Potter"]
        )
        #expect(
            changes("iPhone", "iPhome") { "Panitia membagikan hadiah berupa \($0) kepada para petani teladan." }
                == ["name: iPhone > iPhome"]
        )
    }

    @Test("a short form and another first word of a sentence are no change of a name")
    func noNames() {
        #expect(
            changes("Korea Utara", "Korut") { "Beras dari \($0) tidak masuk ke pasar dalam negeri tahun ini." } == []
        )
        #expect(changes("Laju", "Kecepatan") { "\($0) pembangunan gudang pangan melambat karena hujan deras." } == [])
    }

    @Test("a reworded sentence still shows its slips")
    func reworded() {
        let told = Texts.compare(Texts.portReworded, Texts.port).changes.map { "\($0.old) > \($0.new)" }
        #expect(told.contains("530.000 > 350.000"))
        #expect(told.contains("Hartini Wulandhari > Hartini Wulandari"))
        #expect(told.contains("Samsul Arifien > Samsul Arifin"))
    }

    @Test("a translation shows changed figures, not translated names")
    func translated() {
        let changed = Texts.portInEnglish.map { $0.replacing("350,000", with: "530,000") }
        let told = Texts.compare(changed, Texts.port, languages: ("en", "id")).changes
        #expect(told.map(\.old) == ["530,000"])
        #expect(told.map(\.new) == ["350.000"])
    }

    @Test("what is told is at most eighty characters long and there are at most two hundred")
    func bounds() {
        let long = String(repeating: "A", count: 300)
        let words = (0..<900).map { "Butir \($0) bernilai \($0 * 7 + 1000) rupiah." }
        let others = (0..<900).map { "Butir \($0) bernilai \($0 * 7 + 1001) rupiah." }
        let told = Texts.compare(words, others).changes
        #expect(told.count == 200)
        let names = changes(long + "b", long + "c") { "Kepala gudang bernama \($0) menerima penghargaan dari bupati." }
        #expect(names.allSatisfy { $0.count <= 2 * 80 + 12 })
    }
}
