/// A query that cannot be understood: what is wrong, where, and what to write instead.
package struct QueryError: Error, Sendable, Equatable, CustomStringConvertible {
    package var message: String
    /// UTF-8 offsets into the query.
    package var range: Range<Int>
    package var remedy: String

    package init(_ message: String, at range: Range<Int>, remedy: String) {
        self.message = message
        self.range = range
        self.remedy = remedy
    }

    package var description: String { "\(message); \(remedy)" }

    /// The query and below it a line with carets under the spot, both without a final line break.
    ///
    /// Control characters of the query show as spaces, so that the lines stay two and below each other.
    package func marked(in query: String) -> String {
        var shown = ""
        var line = ""
        var offset = 0
        for scalar in query.unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control
            shown.unicodeScalars.append(isControl ? " " : scalar)
            let width = scalar.properties.generalCategory == .nonspacingMark ? "" : " "
            let isMarked = range.contains(offset) || range.isEmpty && offset == range.lowerBound
            line += isMarked && !width.isEmpty ? "^" : width
            offset += UTF8.width(scalar)
        }
        if range.lowerBound >= offset { line += "^" }
        while line.hasSuffix(" ") { line.removeLast() }
        return "\(shown)\n\(line)"
    }
}
