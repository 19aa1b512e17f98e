import LanguageIdentification
import Testing

/// Paragraphs in another language than their document; all texts are invented.
struct LanguagePassageTests {
    private let identifier = LanguageIdentifier()
    private let indonesian = [
        "Wali kota mengatakan bahwa jembatan yang rusak karena banjir akan segera diperbaiki oleh pemerintah kota.",
        "Menurut dia, uang untuk pekerjaan itu sudah tersedia dan kendaraan bisa lewat lagi pada bulan depan.",
        "Warga berharap perbaikan tidak lagi tertunda seperti yang terjadi pada musim hujan tahun lalu.",
    ]
    private let english = [
        "The mayor said the bridge damaged by the flood would be repaired before the end of the month.",
        "Residents hope that the work will not be delayed again as it was during the last rainy season.",
    ]

    private func passages(_ paragraphs: [String], in document: String = "und") -> [LanguagePassage] {
        identifier.identifyPassages(paragraphs.map { Array($0.utf8) }, in: document)
    }

    @Test func `a document in one language has no passages`() {
        #expect(passages(indonesian).isEmpty)
        #expect(passages(english, in: "en-GB").isEmpty)
        #expect(passages([]).isEmpty)
    }

    @Test func `a run of paragraphs in another language is one passage`() {
        let found = passages(indonesian + english + indonesian.prefix(1))
        #expect(found.map(\.paragraphs) == [3..<5])
        #expect(found.map(\.guess.language) == ["en"])
        #expect(found.allSatisfy { $0.guess.confidence > 0.9 })
    }

    @Test func `the document's language as given comes before the commonest`() {
        #expect(passages(indonesian + english, in: "en").map(\.paragraphs) == [0..<3])
    }

    @Test func `a heading inside a run belongs to it, one at its edge does not`() {
        let found = passages(indonesian + ["News"] + english.prefix(1) + ["2019"] + english.suffix(1) + ["Foto"])
        #expect(found.map(\.paragraphs) == [4..<7])
    }

    @Test func `each language makes a run of its own`() {
        let german =
            "Die Bürgermeisterin sagte, die vom Hochwasser beschädigte Brücke werde bald wieder befahrbar sein."
        let found = passages(indonesian + english + [german])
        #expect(found.map(\.guess.language) == ["en", "de"])
    }

    @Test func `one short Malay sentence in an Indonesian report is no passage`() {
        let malay = "Beliau berkata syarikat itu telah memaklumkan polis mengenai perkara berkenaan."
        #expect(passages(indonesian + [malay] + indonesian).isEmpty)
    }

    @Test func `paragraphs behind the limit are not looked at`() {
        let many = Array(repeating: indonesian[0], count: LanguageIdentifier.maximumParagraphs)
        #expect(passages(many + english).isEmpty)
    }
}
