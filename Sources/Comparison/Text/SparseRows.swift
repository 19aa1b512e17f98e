/// Rows of different lengths in one array.
struct SparseRows<Element: Sendable>: Sendable {
    private(set) var elements: [Element] = []
    private(set) var ends: [Int] = []

    var count: Int { ends.count }

    init() {}

    /// Deals elements out to `count` rows; those of one row keep their order.
    init<Entry>(dealing entries: [Entry], to count: Int, row: (Entry) -> Int, element: (Entry) -> Element)
    where Element: BitwiseCopyable {
        var places = [Int](repeating: 0, count: count)
        for entry in entries { places[row(entry)] += 1 }
        var end = 0
        ends.reserveCapacity(count)
        for index in places.indices {
            let start = end
            end += places[index]
            places[index] = start
            ends.append(end)
        }
        elements = Array(unsafeUninitializedCapacity: entries.count) { elements, initialized in
            for entry in entries {
                let row = row(entry)
                elements[places[row]] = element(entry)
                places[row] += 1
            }
            initialized = entries.count
        }
    }

    func range(_ row: Int) -> Range<Int> {
        (row == 0 ? 0 : ends[row - 1])..<ends[row]
    }

    subscript(row: Int) -> ArraySlice<Element> { elements[range(row)] }

    mutating func append(row: some Sequence<Element>) {
        elements.append(contentsOf: row)
        ends.append(elements.count)
    }
}
