/// Which box belongs to which character of a page's text.
///
/// Poppler gives the characters in the order of reading and puts marks, which have no boxes, around words that run from
/// right to left; the boxes of such a word it gives from left to right.
struct BoxOrder {
    /// For each character the index of its box; -1 for a mark without one.
    private(set) var boxes: [Int]
    /// Whether each character stands in a word that runs from right to left.
    private(set) var isRightToLeft: [Bool]

    init(_ scalars: [Unicode.Scalar], boxCount: Int) {
        boxes = Array(repeating: -1, count: scalars.count)
        isRightToLeft = Array(repeating: false, count: scalars.count)
        // A document's own marks have boxes as all its characters.
        let hasMarks = scalars.count != boxCount
        var next = 0
        var index = 0
        while index < scalars.count {
            if hasMarks, scalars[index] == Self.rightToLeft {
                index = takeWord(scalars, from: index, &next)
                continue
            }
            if !(hasMarks && Self.isMark(scalars[index])) {
                boxes[index] = next
                next += 1
            }
            index += 1
        }
    }

    /// Takes a word from its opening mark on; gives the index behind it.
    private mutating func takeWord(_ scalars: [Unicode.Scalar], from start: Int, _ next: inout Int) -> Int {
        /// The characters as they are printed, from the right on; runs from left to right (numbers) turned.
        var printed: [Int] = []
        var run: [Int] = []
        var depth = 0
        var index = start
        while index < scalars.count, scalars[index] != "\n" {
            let scalar = scalars[index]
            index += 1
            if scalar == Self.rightToLeft || scalar == Self.leftToRight {
                depth += 1
            } else if scalar == Self.end {
                depth -= 1
                printed += run.reversed()
                run = []
                if depth == 0 { break }
            } else if depth > 1 {
                run.append(index - 1)
            } else {
                printed.append(index - 1)
            }
        }
        printed += run.reversed()
        for position in printed.reversed() {
            boxes[position] = next
            isRightToLeft[position] = true
            next += 1
        }
        return index
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == rightToLeft || scalar == leftToRight || scalar == end
    }

    private static let leftToRight: Unicode.Scalar = "\u{202A}"
    private static let rightToLeft: Unicode.Scalar = "\u{202B}"
    private static let end: Unicode.Scalar = "\u{202C}"
}
