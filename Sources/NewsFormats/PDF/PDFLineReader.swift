import CPoppler

/// How a run of characters looks.
struct TextLook {
    var range: Range<Int>
    var size: Double
    var isBold: Bool
}

/// A line as one selection of a page's text has it.
struct SelectedLine {
    var line: PDFLine
    /// Where its characters stand, to know the line in another selection; empty where it was not asked for.
    var places: Set<UInt64>
}

/// Cuts the characters into lines.
struct PDFLineReader {
    let boxes: UnsafeBufferPointer<PopplerRectangle>
    let looks: [TextLook]
    let page: Int
    private var lines: [SelectedLine] = []
    private var places: Set<UInt64> = []
    private var text: [UInt8] = []
    private var left = Double.infinity
    private var right = -Double.infinity
    private var top = Double.infinity
    private var bottom = -Double.infinity
    private var sizes: [Double: Int] = [:]
    private var bold = 0
    private var total = 0
    private var turned = 0
    private let keepsPlaces: Bool
    private var look = 0
    private var last: PopplerRectangle?

    init(boxes: UnsafeBufferPointer<PopplerRectangle>, looks: [TextLook], page: Int, keepsPlaces: Bool) {
        self.boxes = boxes
        self.looks = looks
        self.page = page
        self.keepsPlaces = keepsPlaces
    }

    /// Takes the next character; false when there is no box for it.
    mutating func take(_ scalar: Unicode.Scalar, box index: Int, isRightToLeft: Bool) -> Bool {
        guard index < boxes.count else { return false }
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
            } else if max(box.x1 - last.x2, last.x1 - box.x2) > (isRightToLeft ? 0.12 : 0.3) * abs(box.y2 - box.y1) {
                // Cells of a table stand apart without a space between them, as do the first words of lines from right
                // to left.
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
        if isRightToLeft { turned += 1 }
        if keepsPlaces { places.insert(Self.place(scalar, box)) }
        while look < looks.count, looks[look].range.upperBound <= index { look += 1 }
        // A word from right to left has its boxes in the other order.
        while look > 0, looks[look - 1].range.upperBound > index { look -= 1 }
        if look < looks.count, looks[look].range.contains(index) {
            let size = looks[look].size
            if size.isFinite { sizes[size, default: 0] += 1 }
            if looks[look].isBold { bold += 1 }
        }
        return true
    }

    mutating func finish() -> [SelectedLine] {
        endLine()
        return lines
    }

    private mutating func endLine() {
        let clean = TextCleaning.clean(text)
        let line = TextLines.singleSpaced(clean, 0..<clean.count)
        if !line.isEmpty, left.isFinite, right.isFinite, top.isFinite, bottom.isFinite, total > 0 {
            let size = sizes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? bottom - top
            let found = PDFLine(
                text: line,
                left: left,
                right: right,
                top: top,
                bottom: bottom,
                size: size,
                isBold: bold == total,
                isRightToLeft: turned * 2 > total,
                page: page
            )
            lines.append(SelectedLine(line: found, places: places))
        }
        text.removeAll(keepingCapacity: true)
        sizes.removeAll(keepingCapacity: true)
        (left, right, top, bottom) = (.infinity, -.infinity, .infinity, -.infinity)
        (bold, total, turned) = (0, 0, 0)
        places.removeAll(keepingCapacity: true)
        last = nil
    }

    /// A number for a character at a place, to a tenth of a point.
    private static func place(_ scalar: Unicode.Scalar, _ box: PopplerRectangle) -> UInt64 {
        func tenths(_ value: Double) -> UInt64 { UInt64(max(0, min(value * 10 + 1e5, 1e6))) }
        guard box.x1.isFinite, box.y1.isFinite else { return 0 }
        return UInt64(scalar.value) << 42 | tenths(box.x1) << 21 | tenths(box.y1)
    }
}
