import Clippings
import NewsFormats
import Testing

struct PDFTests {
    /// Lines that fill a column 230 points wide.
    private let left = [
        "Pemerintah kabupaten menyiapkan empat perahu", "karet untuk mengangkut warga yang rumahnya ter-",
        "endam banjir sejak malam. Dapur umum didirikan", "di halaman kantor kecamatan oleh para relawan.",
    ]
    private let right = [
        "Sementara itu, anak-anak sekolah diliburkan", "sampai air surut. Guru mengantar tugas ke rumah",
        "warga dengan perahu setiap hari, dan anak-", "anak mengerjakannya di pengungsian bersama.",
    ]
    private let leftText =
        "Pemerintah kabupaten menyiapkan empat perahu karet untuk mengangkut warga yang rumahnya terendam banjir sejak "
        + "malam. Dapur umum didirikan di halaman kantor kecamatan oleh para relawan."
    private let rightText =
        "Sementara itu, anak-anak sekolah diliburkan sampai air surut. Guru mengantar tugas ke rumah warga dengan perahu "
        + "setiap hari, dan anak-anak mengerjakannya di pengungsian bersama."

    @Test func `the largest line is the headline; columns are read one after the other`() throws {
        let headline = PDFPages.Line(text: "Warga Mengungsi dari Banjir", left: 72, base: 760, size: 24, isBold: true)
        // Written row by row, as many programs do.
        let columns = (PDFPages.column(left, left: 72, top: 700), PDFPages.column(right, left: 320, top: 700))
        let rows = zip(columns.0, columns.1).flatMap { [$0, $1] }
        let read = try article(PDFPages.of([[headline] + rows]))
        #expect(read.format == "pdf")
        #expect(read.headline == "Warga Mengungsi dari Banjir")
        #expect(read.paragraphs == [leftText, rightText])
    }

    @Test func `a gap or an indent begins a paragraph`() throws {
        var lines = PDFPages.column(left, left: 72, top: 700)
        lines += PDFPages.column(right, left: 72, top: 640)
        #expect(try article(PDFPages.of([lines])).paragraphs == [leftText, rightText])
        var indented = PDFPages.column(left, left: 72, top: 700)
        indented += PDFPages.column([right[0]], left: 86, top: 652)
        indented += PDFPages.column(Array(right.dropFirst()), left: 72, top: 640)
        #expect(try article(PDFPages.of([indented])).paragraphs == [leftText, rightText])
    }

    @Test func `running headers, footers and page numbers go; a sentence goes on over the page's end`() throws {
        func page(_ number: Int, _ lines: [String]) -> [PDFPages.Line] {
            [
                PDFPages.Line(text: "Laporan Tahunan Desa Sukamaju", left: 72, base: 810),
                PDFPages.Line(text: "Halaman \(number) dari 3", left: 280, base: 30),
            ] + PDFPages.column(lines, left: 72, top: 740)
        }
        let bytes = PDFPages.of([page(1, Array(left.prefix(3))), page(2, Array(left.suffix(1))), page(3, right)])
        #expect(try article(bytes).paragraphs == [leftText, rightText])
    }

    @Test func `rows of a table are read row by row`() throws {
        let cells = ["Desa", "Warga", "Sukamaju", "120", "Sukasari", "98"]
        let lines = cells.enumerated().map { index, text in
            PDFPages.Line(text: text, left: index % 2 == 0 ? 72 : 300, base: 600 - Double(index / 2) * 20)
        }
        let read = try article(PDFPages.of([PDFPages.column(left, left: 72, top: 700) + lines]))
        #expect(read.body.contains("Desa Warga"))
        #expect(read.body.contains("Sukamaju 120"))
    }

    @Test func `its information gives title, author and dates of the file, none of the article`() throws {
        let information =
            "/Title(Warga Mengungsi ke Balai Desa)/Author(Budi Santoso)/CreationDate(D:20240301090500+07'00')"
        let read = try article(PDFPages.of([PDFPages.column(left, left: 72, top: 700)], information: information))
        #expect(read.headline == "Warga Mengungsi ke Balai Desa")
        #expect(read.evidence["headline"]?.place == "PDF information title")
        #expect(read.names(.author) == ["Budi Santoso"])
        #expect(read.contentCreated?.text == "2024-03-01T02:05:00Z")
        #expect(read.published == nil)
    }

    @Test(arguments: ["laporan.pdf", "Microsoft Word - laporan.docx", "untitled"])
    func `a title that programs put there is no headline`(title: String) throws {
        let bytes = PDFPages.of([PDFPages.column(left, left: 72, top: 700)], information: "/Title(\(title))")
        #expect(try article(bytes).headline == nil)
    }

    @Test func `pages without text are no article, and the remedy is told`() {
        guard case .refused(let refusal) = DocumentReader().read(PDFPages.of([[], []]), hints: SourceHints()) else {
            Issue.record("read as an article")
            return
        }
        #expect(refusal.reason == .notAnArticle)
        #expect(refusal.detail.contains("OCR"))
    }

    @Test func `what ends early is truncated, what is broken is damaged`() {
        #expect(refusal(Array("%PDF-1.7\n1 0 obj\n".utf8)) == .truncated)
        #expect(refusal(Array("%PDF-1.7\nkacau balau\n%%EOF\n".utf8)) == .damaged)
        let whole = PDFPages.of([PDFPages.column(left, left: 72, top: 700)])
        #expect(refusal(Array(whole.prefix(200))) == .truncated)
    }

    @Test func `of a document of too many pages the first are read, and it is said`() throws {
        let bytes = PDFPages.of(Array(repeating: PDFPages.column(left, left: 72, top: 700), count: 1002))
        #expect(try article(bytes).leftOut.map(\.name) == ["pages 1001 to 1002"])
    }
}
