import Clippings
import Testing

/// File names made printable and back.
struct PrintableNameTests {
    @Test(arguments: [
        ("berita.txt", "berita.txt"), ("café/東京.html", "café/東京.html"), ("a\nb", #"a\x0ab"#), (#"a\b"#, #"a\\b"#),
        ("a\u{202E}b", #"a\xe2\x80\xaeb"#), ("\u{1B}[31m", #"\x1b[31m"#), ("", ""),
    ])
    func `control characters, direction overrides and backslashes are escaped`(name: String, printable: String) {
        #expect(PrintableName.text(of: name.utf8) == printable)
    }

    @Test func `bytes that are no UTF-8 are escaped one by one`() {
        #expect(PrintableName.text(of: [0x61, 0xFF, 0xC3, 0x28, 0xE2, 0x80]) == #"a\xff\xc3(\xe2\x80"#)
    }

    @Test func `every name comes back from its printable form`() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let name = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            #expect(PrintableName.bytes(of: PrintableName.text(of: name)) == name)
        }
        for name in [#"\x41"#, #"\\x41"#, #"\"#, #"a\xzz"#] {
            #expect(PrintableName.bytes(of: PrintableName.text(of: name.utf8)) == Array(name.utf8))
        }
    }
}
