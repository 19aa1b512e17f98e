import Clippings
import NewsFormats
import Testing

/// Charsets of wires, which no header names.
struct WireCharsetTests {
    private func message(_ word: [UInt8]) -> [UInt8] {
        Array("\u{1}klk0123 4 pl 12 dpa\r\n\u{2}Wasser steigt =\r\n\r\nDie Gemeinde fragt den Minister M".utf8) + word
            + Array("ller, ob genug Boote bereitstehen.\r\n\u{3}021137 GMT May 24\u{4}".utf8)
    }

    @Test(arguments: [([UInt8]("ü".utf8), "utf-8"), ([0xFC], "windows-1252"), ([0x81], "ibm437")])
    func `an umlaut is told by its byte`(byte: [UInt8], encoding: String) throws {
        let article = try article(message(byte))
        #expect(article.body.contains("Minister Müller, ob"))
        #expect(article.encoding == encoding)
    }

    @Test(arguments: [("iso646-de", "Müller"), ("iso646-se", "Måller"), ("iso646-xx", "M}ller")])
    func `a national version of ISO 646 has to be told`(told: String, name: String) throws {
        var hints = SourceHints()
        hints.charset = told
        #expect(try article(message([0x7D]), hints: hints).body.contains(name))
    }
}
