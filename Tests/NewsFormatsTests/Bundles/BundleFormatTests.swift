import Clippings
import NewsFormats
import Testing

struct BundleFormatTests {
    private func text(_ headline: String) -> [UInt8] { Array("\(headline)\n\n\(Prose.indonesian)\n".utf8) }

    private func articles(_ bytes: [UInt8]) -> [Article] {
        guard case .articles(let articles) = DocumentReader().read(bytes, hints: SourceHints()) else { return [] }
        return articles
    }

    private var files: [BundledFiles.File] {
        [("berita/satu.txt", text("Judul Pertama")), ("berita/dua.txt", text("Judul Kedua"))]
    }

    @Test(arguments: ["zip", "tar", "tar.gz"])
    func `every file of an archive is read as if dropped alone`(kind: String) {
        let bytes =
            switch kind {
            case "zip": BundledFiles.zip(files)
            case "tar": BundledFiles.tar(files)
            default: PackedBytes.gzip(BundledFiles.tar(files))
            }
        let found = articles(bytes)
        #expect(found.map(\.headline) == ["Judul Pertama", "Judul Kedua"])
        #expect(found.map(\.format) == ["text", "text"])
        #expect(found.first?.evidence["container"]?.raw == "berita/satu.txt")
    }

    @Test(arguments: [true, false])
    func `a sidecar tells of the file beside it, before or behind it`(comesFirst: Bool) {
        let sidecar: BundledFiles.File = (
            "berita/satu.txt.meta.toml",
            Array("source_url = \"https://a.example/1\"\npublisher = \"Harian Pagi\"\n".utf8)
        )
        let found = articles(BundledFiles.tar(comesFirst ? [sidecar] + files : files + [sidecar]))
        #expect(found.map(\.sourceURL) == ["https://a.example/1", nil])
        #expect(found.first?.sources(.publisher) == ["Harian Pagi"])
    }

    @Test func `what a browser saves beside a page, and what systems add, is passed over`() {
        let furniture = ["halaman_files/gaya.txt", "__MACOSX/._satu.txt", ".DS_Store", "skrip.js", "foto.jpg"]
        let found = articles(BundledFiles.zip(furniture.map { ($0, text("Bukan Berita")) } + files))
        #expect(found.map(\.headline) == ["Judul Pertama", "Judul Kedua"])
        #expect(found.flatMap(\.leftOut).isEmpty)
    }

    @Test func `a file that cannot be read costs itself and is named`() {
        let found = articles(BundledFiles.zip([("rusak.exe", [0x7F, 0x45, 0x4C, 0x46, 1, 2, 3])] + files))
        #expect(found.count == 2)
        #expect(found.first?.leftOut.map(\.name) == ["rusak.exe"])
    }

    @Test func `an archive with a password is encrypted`() {
        #expect(refusal(BundledFiles.zip(files, isEncrypted: true)) == .encrypted)
    }

    @Test func `an archive without files is empty`() {
        #expect(refusal(BundledFiles.zip([])) == .empty)
    }

    @Test func `an archive cut short keeps what came before`() {
        let found = articles(Array(BundledFiles.tar(files).prefix(512 * 3 + 50)))
        #expect(found.first?.headline == "Judul Pertama")
        #expect(found.last?.leftOut.isEmpty == false)
    }

    @Test func `an archive in an archive is read`() {
        let inner = BundledFiles.zip(files)
        #expect(articles(BundledFiles.tar([("dalam.zip", inner)])).count == 2)
    }
}
