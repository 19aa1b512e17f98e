import Clippings
import Testing

struct EncodingTests {
    private static let headline = "Perahu dikirim – “siap” kata bupati"

    private func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
        let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
        return units.flatMap { unit in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return bigEndian ? pair.reversed() : pair
        }
    }

    /// `text` in windows-1252, for the few signs used here.
    private func windows1252(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "–": 0x96
            case "“": 0x93
            case "”": 0x94
            default: UInt8(truncatingIfNeeded: scalar.value)
            }
        }
    }

    @Test(arguments: [true, false], [true, false])
    func `UTF-16 is read with and without its mark`(bigEndian: Bool, mark: Bool) throws {
        let text = "\(Self.headline)\n\n\(Prose.indonesian)\n"
        let article = try article(utf16(text, bigEndian: bigEndian, mark: mark))
        #expect(article.headline == Self.headline)
        #expect(article.encoding == (bigEndian ? "utf-16be" : "utf-16le"))
    }

    @Test func `a page that says utf-8 and is windows-1252 is read as what it is`() throws {
        let page = Pages.article(body: "<p>“café” – \(Prose.english)</p>")
        let article = try article(windows1252(page))
        #expect(article.encoding == "windows-1252")
        #expect(article.body.hasPrefix("“café” – "))
        #expect(!article.body.contains("\u{FFFD}"))
    }

    @Test func `a declared charset is believed where the bytes bear it out`() throws {
        var bytes = Array("<html><head><meta charset=windows-1251></head><body><h1>".utf8)
        let russian: [UInt8] = [0xCB, 0xEE, 0xE4, 0xEA, 0xE8]
        bytes += russian + Array("</h1><p>".utf8)
        for _ in 0..<40 { bytes += russian + [0x20] }
        bytes += Array(".</p></body></html>".utf8)
        let article = try article(bytes)
        #expect(article.encoding == "windows-1251")
        #expect(article.body.hasPrefix("Лодки Лодки"))
    }

    @Test(arguments: [
        ("Dia berkata â€œsiapâ€\u{9D} kepada warga", "Dia berkata “siap” kepada warga"),
        ("Dia berkata ‚Äúsiap‚Äù kepada warga", "Dia berkata “siap” kepada warga"),
        ("Sebuah cafÃ© di tepi sungai yang meluap", "Sebuah café di tepi sungai yang meluap"),
    ])
    func `doubly encoded text is mended and the spot reported`(broken: String, whole: String) throws {
        let article = try article("\(broken)\n\n\(Prose.indonesian)\n")
        #expect(article.headline == whole)
        #expect(article.gaps.map(\.kind) == [.mojibake])
    }

    @Test func `UTF-7 is never decoded`() throws {
        let page =
            "<html><head><meta charset=utf-7></head><body><p>+ADw-script+AD4- satu dua tiga empat lima</p></body></html>"
        #expect(try article(page).body.contains("+ADw-script+AD4-"))
    }

    @Test func `NUL, terminal sequences and overrides are taken out`() throws {
        let text = "\u{1B}[2J\u{1B}]0;owned\u{07}Perahu di\u{0}kirim\u{202E} ke desa\r\n\r\n\(Prose.indonesian)"
        let article = try article(text)
        #expect(article.headline == "Perahu dikirim ke desa")
    }
}
