/// Builds PDF documents from lines of text at places of a page, without compression.
struct PDFPages {
    struct Line {
        var text: String
        /// From the left edge, in points.
        var left: Double
        /// From the lower edge, in points.
        var base: Double
        var size = 10.0
        var isBold = false
    }

    /// A4, in points.
    private static let box = "0 0 595 842"

    /// A document of these pages; `information` is the inner part of its information dictionary.
    static func of(_ pages: [[Line]], information: String = "") -> [UInt8] {
        let kids = pages.indices.map { "\(6 + 2 * $0) 0 R" }.joined(separator: " ")
        var objects = [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count \(pages.count)/Kids[\(kids)]>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
            "<<\(information)>>",
        ]
        for (index, lines) in pages.enumerated() {
            let content = lines.map(operators).joined(separator: "\n")
            objects.append(
                "<</Type/Page/Parent 2 0 R/MediaBox[\(box)]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>"
                    + "/Contents \(7 + 2 * index) 0 R>>"
            )
            objects.append("<</Length \(content.utf8.count)>>stream\n\(content)\nendstream")
        }
        return file(objects)
    }

    /// Lines of one column, a step of 12 points apart.
    static func column(_ lines: [String], left: Double, top: Double, size: Double = 10, isBold: Bool = false) -> [Line]
    {
        lines.enumerated().map { index, text in
            Line(text: text, left: left, base: top - Double(index) * size * 1.2, size: size, isBold: isBold)
        }
    }

    /// Glyphs at a place, from left to right, each with the text that its font says it stands for.
    struct GlyphLine {
        var glyphs: [Glyph]
        /// From the left edge, in points.
        var left: Double
        /// From the lower edge, in points.
        var base: Double
        var size = 10.0

        /// In points.
        var width: Double { glyphs.reduce(0) { $0 + Double($1.width) } * size / 1000 }
    }

    struct Glyph: Hashable {
        var text: String
        /// In thousandths of the type's size.
        var width: Int
    }

    /// A page of glyphs in a font that is not embedded and carries what its glyphs mean.
    static func of(_ lines: [GlyphLine]) -> [UInt8] {
        var codes: [Glyph: Int] = [:]
        for glyph in lines.flatMap(\.glyphs) where codes[glyph] == nil { codes[glyph] = codes.count + 1 }
        func hex(_ value: some BinaryInteger) -> String {
            let text = String(value, radix: 16)
            return String(repeating: "0", count: max(0, 4 - text.count)) + text
        }
        let inOrder = codes.sorted { $0.value < $1.value }
        let meanings = inOrder.map { "<\(hex($0.value))> <\($0.key.text.utf16.map { hex($0) }.joined())>" }
        let map =
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Test def /CMapType 2 def\n"
            + "1 begincodespacerange <0000> <ffff> endcodespacerange\n\(meanings.count) beginbfchar\n"
            + meanings.joined(separator: "\n") + "\nendbfchar endcmap end end"
        let widths = inOrder.map { String($0.key.width) }.joined(separator: " ")
        let content = lines.map { line in
            let text = line.glyphs.map { hex(codes[$0] ?? 0) }.joined()
            return "BT /F1 \(line.size) Tf 1 0 0 1 \(line.left) \(line.base) Tm <\(text)> Tj ET"
        }.joined(separator: "\n")
        return file([
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 1/Kids[6 0 R]>>",
            "<</Type/Font/Subtype/Type0/BaseFont/Test/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 8 0 R>>",
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/Test/DW 500/W[1[\(widths)]]"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
            "<<>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[\(box)]/Resources<</Font<</F1 3 0 R>>>>/Contents 7 0 R>>",
            "<</Length \(content.utf8.count)>>stream\n\(content)\nendstream",
            "<</Length \(map.utf8.count)>>stream\n\(map)\nendstream",
        ])
    }

    private static func operators(_ line: Line) -> String {
        let text = line.text.replacing("(", with: "\\(").replacing(")", with: "\\)")
        return "BT /\(line.isBold ? "F2" : "F1") \(line.size) Tf 1 0 0 1 \(line.left) \(line.base) Tm (\(text)) Tj ET"
    }

    private static func file(_ objects: [String]) -> [UInt8] {
        var bytes = Array("%PDF-1.4\n".utf8)
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(bytes.count)
            bytes += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
        }
        let table = offsets.map { offset in
            String(repeating: "0", count: 10 - String(offset).utf8.count) + "\(offset) 00000 n \n"
        }
        let trailer = "<</Size \(objects.count + 1)/Root 1 0 R/Info 5 0 R>>"
        let start = bytes.count
        bytes += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(table.joined())".utf8)
        bytes += Array("trailer\(trailer)\nstartxref\n\(start)\n%%EOF\n".utf8)
        return bytes
    }
}
