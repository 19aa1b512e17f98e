/// One line of text on a page, within one column; lengths in points, the origin at the page's top left.
struct PDFLine: Equatable {
    var text: [UInt8]
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    /// Of most of its characters.
    var size: Double
    var isBold: Bool
    /// Whether most of its characters run from right to left.
    var isRightToLeft = false
    /// Counted from 0.
    var page: Int
    /// The column of the page's reading order that it stands in, counted through the document.
    var column = 0

    var height: Double { bottom - top }
    var width: Double { right - left }
    /// Where reading begins and ends, on an axis that runs as the script does.
    var start: Double { isRightToLeft ? -right : left }
    var end: Double { isRightToLeft ? -left : right }

    /// Whether the lines share at least half of the lower one's height.
    func isBeside(_ other: PDFLine) -> Bool {
        min(bottom, other.bottom) - max(top, other.top) > 0.5 * min(height, other.height)
    }
}

/// A page with its lines.
struct PDFPage {
    var width: Double
    var height: Double
    var lines: [PDFLine]
}
