import CPoppler

/// Puts the letters of a glyph that stands for several (`لا`) in order again.
///
/// Poppler parts such a glyph's width evenly among its letters, from left to right whatever their script, and then
/// turns the word: `ثلاث` comes out as `ثالث`. That the letters are equally wide, and as no such letter is elsewhere on
/// the page, tells them from a real `ال`.
struct TurnedGlyphs {
    private let boxes: UnsafeBufferPointer<PopplerRectangle>
    private let order: BoxOrder
    private let widths: LetterWidths

    /// Letters on average narrower than this, in parts of their height, share one glyph.
    private static let narrow = 0.14
    private static let leastShared = 4

    /// Turns back in `scalars` what poppler turned; adds to the widths of letters known from the page so far.
    static func turnBack(
        _ scalars: inout [Unicode.Scalar],
        _ order: BoxOrder,
        _ boxes: UnsafeBufferPointer<PopplerRectangle>,
        widths: inout LetterWidths
    ) {
        guard order.isRightToLeft.contains(true) else { return }
        var glyphs = TurnedGlyphs(boxes: boxes, order: order, widths: widths)
        widths.add(glyphs.measured(scalars))
        glyphs = TurnedGlyphs(boxes: boxes, order: order, widths: widths)
        glyphs.turnPairs(&scalars)
        glyphs.turnWords(&scalars)
    }

    /// How wide `ل` is where it stands beside other letters than `ا`.
    private func measured(_ scalars: [Unicode.Scalar]) -> [Double] {
        scalars.indices.lazy.filter { index in
            scalars[index] == Self.lam && !(index > 0 && Self.alefs.contains(scalars[index - 1]))
                && !(index + 1 < scalars.count && Self.alefs.contains(scalars[index + 1]))
        }.prefix(LetterWidths.most).compactMap(width)
    }

    private func turnPairs(_ scalars: inout [Unicode.Scalar]) {
        guard widths.areEnough else { return }
        var index = 0
        while index + 1 < scalars.count {
            guard Self.alefs.contains(scalars[index]), scalars[index + 1] == Self.lam, areShared(index, index + 1),
                let width = width(index), !widths.have(width)
            else {
                index += 1
                continue
            }
            scalars.swapAt(index, index + 1)
            index += 2
        }
    }

    /// Words that a program writes as one glyph for all their letters.
    private func turnWords(_ scalars: inout [Unicode.Scalar]) {
        var start = 0
        while start < scalars.count {
            guard order.isRightToLeft[start], let first = width(start), first < Self.narrow else {
                start += 1
                continue
            }
            var end = start + 1
            while end < scalars.count, order.isRightToLeft[end], areShared(end - 1, end) { end += 1 }
            if end - start >= Self.leastShared { scalars[start..<end].reverse() }
            start = end
        }
    }

    /// Whether two neighbours are equally wide and touch, as the parts of one glyph do.
    private func areShared(_ first: Int, _ second: Int) -> Bool {
        guard order.isRightToLeft[first], order.isRightToLeft[second], let one = box(first), let other = box(second)
        else { return false }
        let (width, height) = (abs(one.x2 - one.x1), abs(one.y2 - one.y1))
        return abs(width - abs(other.x2 - other.x1)) <= 0.005 * width
            && abs(min(one.x1, one.x2) - max(other.x1, other.x2)) <= 0.01 * height
    }

    private func width(_ index: Int) -> Double? {
        guard let box = box(index), box.y1 != box.y2 else { return nil }
        let width = abs((box.x2 - box.x1) / (box.y2 - box.y1))
        return width.isFinite && width > 0 ? width : nil
    }

    private func box(_ index: Int) -> PopplerRectangle? {
        let place = order.boxes[index]
        return boxes.indices.contains(place) ? boxes[place] : nil
    }

    private static let lam: Unicode.Scalar = "\u{644}"
    private static let alefs: Set<Unicode.Scalar> = ["\u{627}", "\u{623}", "\u{625}", "\u{622}"]
}

/// How wide the letter `ل` is on a page, in parts of its height.
struct LetterWidths {
    /// More widths than this tell no more.
    static let most = 4000
    /// Fewer tell too little.
    private static let least = 3

    /// Ascending.
    private var widths: [Double] = []

    var areEnough: Bool { widths.count >= Self.least }

    mutating func add(_ more: [Double]) {
        guard widths.count < Self.most, !more.isEmpty else { return }
        widths = (widths + more).sorted()
    }

    /// Whether a letter of this width, within a hundredth, stands somewhere.
    func have(_ width: Double) -> Bool {
        var low = 0
        var high = widths.count
        while low < high {
            let middle = (low + high) / 2
            if widths[middle] < width * 0.992 { low = middle + 1 } else { high = middle }
        }
        return low < widths.count && widths[low] <= width * 1.008
    }
}
