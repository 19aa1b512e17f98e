/// A number as news prints it: where it ends, and its value in one notation for all spellings.
///
/// `11.000`, `11,000`, `11'000`, `11 000` (no-break space) and `11000` have the value `11000`; `4,7` and `4.70` have
/// `4.7`; `1.234.567,89` has `1234567.89`. One mark before exactly three digits groups, unless a lone zero stands before
/// it: `4.125` is 4125, `0.125` a fraction. What cannot be one number (`19.11.2024`, `1.2.3`, `08.30`) is none.
struct NumberReading {
    /// Offset behind the last digit.
    var end: Int
    /// Digits with at most one `.`; `nil` when the run is several numbers with marks between them.
    var value: [UInt8]?
    /// Whether marks stand between the digits.
    var isMarked: Bool

    private enum Mark: Equatable {
        case point, comma, apostrophe, space
    }

    /// No figure in the news is longer; what goes on behind it is cut off as a number of its own.
    private static let maximumGroups = 16
    private static let maximumDigits = 48

    /// Reads the run of ASCII digits and single marks that starts at `start`, where a digit stands.
    init(at start: Int, in text: Span<UInt8>) {
        var position = Self.endOfDigits(from: start, in: text)
        var groups = [start..<position]
        var marks: [Mark] = []
        while groups.count < Self.maximumGroups, let (mark, length) = Self.mark(at: position, in: text) {
            let next = position + length
            let nextEnd = Self.endOfDigits(from: next, in: text)
            guard nextEnd > next else { break }
            // A space parts words more often than groups: it counts only where nothing else can be meant.
            if mark == .space || marks.last == .space && mark == .apostrophe {
                guard nextEnd - next == 3, marks.allSatisfy({ $0 == .space }), groups[0].count <= 3 else { break }
            }
            groups.append(next..<nextEnd)
            marks.append(mark)
            position = nextEnd
        }
        end = position
        isMarked = !marks.isEmpty
        value = Self.value(groups, marks, in: text)
    }

    private static func value(_ groups: [Range<Int>], _ marks: [Mark], in text: Span<UInt8>) -> [UInt8]? {
        let length = groups.reduce(0) { $0 + $1.count }
        guard let firstMark = marks.first, let lastMark = marks.last else {
            return digits(groups[...], in: text)
        }
        guard length <= maximumDigits else { return nil }
        let leadsWithZero = text[groups[0].lowerBound] == 0x30
        let canBeGrouped = groups[0].count <= 3 && !leadsWithZero
        if canBeGrouped, marks.allSatisfy({ $0 == firstMark }), groups.dropFirst().allSatisfy({ $0.count == 3 }) {
            return digits(groups[...], in: text)
        }
        guard lastMark == .point || lastMark == .comma else { return nil }
        let whole = groups.dropLast()
        if marks.count == 1 {
            // `2019,2020` is a list of years, `08.30` a time of day.
            guard !leadsWithZero || groups[0].count == 1, groups[0].count <= 3 || groups[1].count <= 3 else {
                return nil
            }
        } else {
            guard canBeGrouped, lastMark != firstMark, marks.dropLast().allSatisfy({ $0 == firstMark }),
                whole.dropFirst().allSatisfy({ $0.count == 3 })
            else { return nil }
        }
        var fraction = digits(groups[(groups.count - 1)...], in: text)
        while fraction.count > 1, fraction.last == 0x30 { fraction.removeLast() }
        return digits(whole, in: text) + [0x2E] + fraction
    }

    private static func digits(_ groups: ArraySlice<Range<Int>>, in text: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for group in groups {
            for offset in group { result.append(text[offset]) }
        }
        return result
    }

    private static func endOfDigits(from start: Int, in text: Span<UInt8>) -> Int {
        var position = start
        while position < text.count, text[position] >= 0x30, text[position] <= 0x39 { position += 1 }
        return position
    }

    /// The mark at an offset and its length in bytes.
    private static func mark(at offset: Int, in text: Span<UInt8>) -> (Mark, Int)? {
        guard offset < text.count else { return nil }
        switch text[offset] {
        case 0x2E: return (.point, 1)
        case 0x2C: return (.comma, 1)
        case 0x27: return (.apostrophe, 1)
        // U+00A0 no-break space
        case 0xC2 where offset + 1 < text.count && text[offset + 1] == 0xA0: return (.space, 2)
        case 0xE2 where offset + 2 < text.count && text[offset + 1] == 0x80:
            // U+2009 thin space, U+202F narrow no-break space, U+2019 apostrophe
            switch text[offset + 2] {
            case 0x89, 0xAF: return (.space, 3)
            case 0x99: return (.apostrophe, 3)
            default: return nil
            }
        default: return nil
        }
    }
}
