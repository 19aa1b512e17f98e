import Clippings
import NewsFormats
import Testing

struct PDFScriptTests {
    /// A line of a script that runs from right to left, as programs draw it: glyph after glyph from the left, `لا` as one.
    private func turned(_ text: String, right: Double, base: Double, size: Double = 10) -> PDFPages.GlyphLine {
        var glyphs: [PDFPages.Glyph] = []
        var number: [PDFPages.Glyph] = []
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            if ("0"..."9").contains(scalar) {
                number.append(PDFPages.Glyph(text: String(scalar), width: 600))
                continue
            }
            glyphs += number.reversed()
            number = []
            if scalar == "ل", let next = scalars.first, next == "ا" {
                scalars.removeFirst()
                glyphs.append(PDFPages.Glyph(text: "لا", width: 1100))
            } else {
                glyphs.append(PDFPages.Glyph(text: String(scalar), width: Self.width(scalar)))
            }
        }
        glyphs += number.reversed()
        var line = PDFPages.GlyphLine(glyphs: glyphs.reversed(), left: 0, base: base, size: size)
        line.left = right - line.width
        return line
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case " ", ".": 300
        case "ا": 280
        case "ل": 320
        default: 450 + Int(scalar.value % 7) * 20
        }
    }

    private let arabic = [
        "قالت السلطات المحلية إن أربعة قوارب أرسلت", "لنقل السكان الذين غمرت المياه منازلهم منذ ثلاث",
        "ليال وبلغ عددهم 1250 شخصا حتى المساء.",
    ]

    @Test func `a text from right to left keeps its lines, words and letters`() throws {
        var lines = [turned("فيضانات تغمر ثلاث قرى", right: 520, base: 760, size: 20)]
        for (index, text) in arabic.enumerated() {
            lines.append(turned(text, right: 520, base: 700 - Double(index) * 12))
        }
        for (index, text) in arabic.enumerated() {
            lines.append(turned(text, right: 520, base: 640 - Double(index) * 12))
        }
        let read = try article(PDFPages.of(lines))
        #expect(read.headline == "فيضانات تغمر ثلاث قرى")
        #expect(read.language == "ar")
        #expect(read.paragraphs == Array(repeating: arabic.joined(separator: " "), count: 2))
    }

    @Test func `columns of such a text are read from the right`() throws {
        let hebrew = ["הרשויות המקומיות אמרו כי ארבע סירות נשלחו", "לפנות תושבים שבתיהם הוצפו מאז הלילה שעבר,"]
        let other = ["בעוד מטבח ציבורי הוקם מול בניין העירייה", "ובתי הספר יישארו סגורים עד שהמים ייסוגו."]
        var lines: [PDFPages.GlyphLine] = []
        for row in 0..<2 {
            lines.append(turned(other[row], right: 280, base: 700 - Double(row) * 12))
            lines.append(turned(hebrew[row], right: 550, base: 700 - Double(row) * 12))
        }
        let read = try article(PDFPages.of(lines))
        #expect(read.body == (hebrew + other).joined(separator: " "))
    }

    @Test func `lines of a script without spaces are joined without one`() throws {
        let text = ["地方当局周一表示，四艘橡皮艇已被派去转移房屋被淹的居民，", "同时在镇政府门前设立了公共厨房，学校将继续关闭。"]
        let lines = text.enumerated().map { index, line in
            PDFPages.GlyphLine(
                glyphs: line.map { PDFPages.Glyph(text: String($0), width: 1000) },
                left: 72,
                base: 700 - Double(index) * 14
            )
        }
        let read = try article(PDFPages.of(lines))
        #expect(read.body == text.joined())
        #expect(read.language.hasPrefix("zh"))
    }
}
