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
