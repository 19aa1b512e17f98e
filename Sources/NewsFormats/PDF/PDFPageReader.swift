import CPoppler

/// Takes the lines off a page: their text, where they stand and how they look.
enum PDFPageReader {
    /// A page with more characters is cut: an attack, or a drawing made of letters.
    private static let mostCharacters = 400_000

    static func read(_ page: OpaquePointer, index: Int) -> PDFPage? {
        var width = 0.0
        var height = 0.0
        poppler_page_get_size(page, &width, &height)
        guard let text = poppler_page_get_text(page) else { return nil }
        defer { g_free(text) }
        var rectangles: UnsafeMutablePointer<PopplerRectangle>?
        var count: guint = 0
        guard poppler_page_get_text_layout(page, &rectangles, &count) != 0, let rectangles else {
            return PDFPage(width: width, height: height, lines: [])
        }
        defer { g_free(rectangles) }
        let boxes = UnsafeBufferPointer(start: rectangles, count: min(Int(count), mostCharacters))
        var reader = LineReader(boxes: boxes, looks: looks(page, count: boxes.count), page: index)
        for scalar in String(cString: text).unicodeScalars {
            guard reader.take(scalar) else { break }
        }
        return PDFPage(width: width, height: height, lines: reader.finish())
    }

    /// How a run of characters looks.
    private struct Look {
        var range: Range<Int>
        var size: Double
        var isBold: Bool
    }

    private static func looks(_ page: OpaquePointer, count: Int) -> [Look] {
        guard let list = poppler_page_get_text_attributes(page) else { return [] }
        defer { poppler_page_free_text_attributes(list) }
        var looks: [Look] = []
        var next: UnsafeMutablePointer<GList>? = list
        while let item = next {
            next = CPoppler_next(item)
            guard let run = CPoppler_attributes(item)?.pointee else { continue }
            let start = Int(run.start_index)
            let end = Int(run.end_index) + 1
            guard start >= (looks.last?.range.upperBound ?? 0), end > start else { continue }
            let name = run.font_name.map { String(cString: $0) } ?? ""
            looks.append(Look(range: start..<end, size: run.font_size, isBold: isBold(name)))
        }
        return looks
    }

    private static func isBold(_ font: String) -> Bool {
        let name = folded(font)
        return boldNames.contains { name.contains($0) }
    }

    private static let boldNames = ["bold", "black", "heavy", "demi", "cmbx", "-bd", "extrabd"]

    /// Cuts the characters into lines.
    private struct LineReader {
        let boxes: UnsafeBufferPointer<PopplerRectangle>
        let looks: [Look]
        let page: Int
        private var lines: [PDFLine] = []
        private var text: [UInt8] = []
        private var left = Double.infinity
        private var right = -Double.infinity
        private var top = Double.infinity
        private var bottom = -Double.infinity
        private var sizes: [Double: Int] = [:]
        private var bold = 0
        private var total = 0
        private var index = 0
        private var look = 0
        private var last: PopplerRectangle?

        init(boxes: UnsafeBufferPointer<PopplerRectangle>, looks: [Look], page: Int) {
            self.boxes = boxes
            self.looks = looks
            self.page = page
        }

        /// Takes the next character; false when there is no box for it.
        mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            guard index < boxes.count else { return false }
            defer { index += 1 }
            if scalar == "\n" {
                endLine()
                return true
            }
            guard scalar != " ", scalar != "\u{A0}" else {
                text.append(Byte.space)
                return true
            }
            let box = boxes[index]
            if let last {
                if max(box.y1 - last.y2, last.y1 - box.y2) > 0.5 * abs(box.y2 - box.y1) {
                    // Poppler strings together what stands at quite another height, such as a table's last column.
                    endLine()
                } else if max(box.x1 - last.x2, last.x1 - box.x2) > 0.3 * abs(box.y2 - box.y1) {
                    // Cells of a table stand apart without a space between them.
                    text.append(Byte.space)
                }
            }
            last = box
            text += Array(String(Character(scalar)).utf8)
            left = min(left, box.x1)
            right = max(right, box.x2)
            top = min(top, min(box.y1, box.y2))
            bottom = max(bottom, max(box.y1, box.y2))
            total += 1
            while look < looks.count, looks[look].range.upperBound <= index { look += 1 }
            if look < looks.count, looks[look].range.contains(index) {
                let size = looks[look].size
                if size.isFinite { sizes[size, default: 0] += 1 }
                if looks[look].isBold { bold += 1 }
            }
            return true
        }

        mutating func finish() -> [PDFLine] {
            endLine()
            return lines
        }

        private mutating func endLine() {
            let clean = TextCleaning.clean(text)
            let line = TextLines.singleSpaced(clean, 0..<clean.count)
            if !line.isEmpty, left.isFinite, right.isFinite, top.isFinite, bottom.isFinite, total > 0 {
                let size = sizes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? bottom - top
                lines.append(
                    PDFLine(
                        text: line,
                        left: left,
                        right: right,
                        top: top,
                        bottom: bottom,
                        size: size,
                        isBold: bold == total,
                        page: page
                    )
                )
            }
            text.removeAll(keepingCapacity: true)
            sizes.removeAll(keepingCapacity: true)
            (left, right, top, bottom) = (.infinity, -.infinity, .infinity, -.infinity)
            (bold, total) = (0, 0)
            last = nil
        }
    }
}
