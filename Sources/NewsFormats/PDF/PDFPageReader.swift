import CPoppler
import Glibc

/// Takes the lines off a page: their text, where they stand and how they look.
enum PDFPageReader {
    /// A page with more characters is cut: an attack, or a drawing made of letters.
    private static let mostCharacters = 400_000

    static func read(_ page: OpaquePointer, index: Int) -> PDFPage? {
        var width = 0.0
        var height = 0.0
        poppler_page_get_size(page, &width, &height)
        guard width.isFinite, height.isFinite, width > 0, height > 0 else { return nil }
        let whole = PopplerRectangle(x1: 0, y1: 0, x2: width, y2: height)
        var widths = LetterWidths()
        let isTurned = isTurned(page, PopplerRectangle(x1: width, y1: 0, x2: 0, y2: height))
        guard let lines = lines(page, index, in: whole, &widths, keepsPlaces: isTurned) else { return nil }
        guard isTurned else { return PDFPage(width: width, height: height, lines: lines.map(\.line)) }
        var selections = TurnedSelections(lines)
        selections.complete(width: width, height: height, limit: mostCharacters * 4) { area in
            self.lines(page, index, in: area, &widths, keepsPlaces: true) ?? []
        }
        return PDFPage(width: width, height: height, lines: selections.lines.map(\.line))
    }

    /// Whether words that run from right to left stand on the page; poppler marks them.
    ///
    /// It finds them in a selection from the right alone.
    private static func isTurned(_ page: OpaquePointer, _ area: PopplerRectangle) -> Bool {
        var area = area
        guard let text = poppler_page_get_text_for_area(page, &area) else { return false }
        defer { g_free(text) }
        return strstr(text, "\u{202B}") != nil
    }

    /// The lines that a selection from one corner of `area` to the other has.
    private static func lines(
        _ page: OpaquePointer,
        _ index: Int,
        in area: PopplerRectangle,
        _ widths: inout LetterWidths,
        keepsPlaces: Bool
    ) -> [SelectedLine]? {
        var area = area
        guard let text = poppler_page_get_text_for_area(page, &area) else { return nil }
        defer { g_free(text) }
        var rectangles: UnsafeMutablePointer<PopplerRectangle>?
        var count: guint = 0
        guard poppler_page_get_text_layout_for_area(page, &area, &rectangles, &count) != 0, let rectangles else {
            return []
        }
        defer { g_free(rectangles) }
        let boxes = UnsafeBufferPointer(start: rectangles, count: min(Int(count), mostCharacters))
        var scalars = Array(String(cString: text).unicodeScalars.prefix(mostCharacters))
        let order = BoxOrder(scalars, boxCount: Int(count))
        var reader = PDFLineReader(boxes: boxes, looks: looks(page, &area), page: index, keepsPlaces: keepsPlaces)
        TurnedGlyphs.turnBack(&scalars, order, boxes, widths: &widths)
        for (index, scalar) in scalars.enumerated() where order.boxes[index] >= 0 {
            guard reader.take(scalar, box: order.boxes[index], isRightToLeft: order.isRightToLeft[index]) else { break }
        }
        return reader.finish()
    }

    private static func looks(_ page: OpaquePointer, _ area: inout PopplerRectangle) -> [TextLook] {
        guard let list = poppler_page_get_text_attributes_for_area(page, &area) else { return [] }
        defer { poppler_page_free_text_attributes(list) }
        var looks: [TextLook] = []
        var next: UnsafeMutablePointer<GList>? = list
        while let item = next {
            next = CPoppler_next(item)
            guard let run = CPoppler_attributes(item)?.pointee else { continue }
            let start = Int(run.start_index)
            let end = Int(run.end_index) + 1
            guard start >= (looks.last?.range.upperBound ?? 0), end > start else { continue }
            let name = run.font_name.map { String(cString: $0) } ?? ""
            looks.append(TextLook(range: start..<end, size: run.font_size, isBold: isBold(name)))
        }
        return looks
    }

    private static func isBold(_ font: String) -> Bool {
        let name = folded(font)
        return boldNames.contains { name.contains($0) }
    }

    private static let boldNames = ["bold", "black", "heavy", "demi", "cmbx", "-bd", "extrabd"]
}
