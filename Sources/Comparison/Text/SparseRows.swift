/// Rows of different lengths in one array.
struct SparseRows<Element: Sendable>: Sendable {
    private(set) var elements: [Element] = []
    private(set) var ends: [Int] = []

    var count: Int { ends.count }

    func range(_ row: Int) -> Range<Int> {
        (row == 0 ? 0 : ends[row - 1])..<ends[row]
    }

    subscript(row: Int) -> ArraySlice<Element> { elements[range(row)] }

    mutating func append(row: some Sequence<Element>) {
        elements.append(contentsOf: row)
        ends.append(elements.count)
    }
}
