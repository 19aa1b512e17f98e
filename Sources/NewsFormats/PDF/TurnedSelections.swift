import CPoppler

/// Gathers the lines of a page whose script runs from right to left.
///
/// Poppler gives the text between two points, and with such scripts leaves out blocks between them, other ones for
/// other points: the lines of several selections are put together.
struct TurnedSelections {
    private(set) var lines: [SelectedLine]
    /// The line that has a character at a place.
    private var owners: [UInt64: Int] = [:]

    /// The distance between selections of single lines, in points: less than the smallest line's height.
    private static let step = 6.0
    private static let mostSteps = 400

    init(_ lines: [SelectedLine]) {
        self.lines = []
        for line in lines { take(line) }
    }

    /// Adds what other selections have, until they have come to `limit` characters.
    mutating func complete(
        width: Double,
        height: Double,
        limit: Int,
        select: (PopplerRectangle) -> [SelectedLine]
    ) {
        var left = limit
        func lines(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> [SelectedLine] {
            guard left > 0 else { return [] }
            let found = select(PopplerRectangle(x1: x1, y1: y1, x2: x2, y2: y2))
            left -= found.reduce(1000) { $0 + $1.line.text.count }
            return found
        }
        for line in lines(width, 0, 0, height) { take(line) }
        for line in lines(width, 0, width, height) { take(line) }
        // Where no line stands so far, one may have been left out.
        for step in uncovered(height: height) {
            let y = Double(step) * Self.step
            for line in lines(width, y, 0, y + 0.01) { take(line) }
        }
    }

    /// The steps down the page at which no line stands.
    private func uncovered(height: Double) -> [Int] {
        let count = Int(min(height / Self.step, Double(Self.mostSteps)))
        var changes = [Int](repeating: 0, count: count + 2)
        for line in lines {
            func step(_ y: Double, _ rule: FloatingPointRoundingRule) -> Int {
                Int(max(0, min((y / Self.step).rounded(rule), Double(count))))
            }
            changes[step(line.line.top, .up)] += 1
            changes[step(line.line.bottom, .down) + 1] -= 1
        }
        var depth = 0
        var free: [Int] = []
        for step in 0..<count {
            depth += changes[step]
            if depth <= 0 { free.append(step) }
        }
        return free
    }

    /// Takes a line unless it is known; of two forms of one line the one that has more of it.
    private mutating func take(_ line: SelectedLine) {
        guard let place = line.places.first(where: { owners[$0] != nil }), let known = owners[place] else {
            for place in line.places { owners[place] = lines.count }
            lines.append(line)
            return
        }
        guard line.places.count > lines[known].places.count, line.places.isSuperset(of: lines[known].places) else {
            return
        }
        for place in line.places { owners[place] = known }
        lines[known] = line
    }
}
