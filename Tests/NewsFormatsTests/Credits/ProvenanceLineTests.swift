import Clippings
import NewsFormats
import Testing

struct ProvenanceLineTests {
    @Test(arguments: ["FOR IMMEDIATE RELEASE", "Siaran Pers No. 4/2025", "Untuk segera disiarkan"])
    func `a release's mark is taken off the text and kept as evidence`(mark: String) throws {
        let article = try article("\(mark)\n\nEmpat perahu dikirim ke desa\n\nMataram - \(Prose.indonesian)\n")
        #expect(article.evidence["provenance"]?.raw == mark)
        #expect(article.headline == "Empat perahu dikirim ke desa")
        #expect(article.sources(.publisher) == [])
        #expect(!article.body.contains(mark))
    }

    @Test func `where a text stood before is kept, too`() throws {
        let line = "Artikel ini telah tayang di kabarteluk.example dengan judul Empat perahu"
        let article = try article("Empat perahu dikirim ke desa\n\n\(Prose.indonesian)\n\n\(line)\n")
        #expect(article.evidence["provenance"]?.raw == line)
        #expect(article.paragraphs == [Prose.indonesian])
    }
}
