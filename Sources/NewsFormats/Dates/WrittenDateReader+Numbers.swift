/// Dates written without a month's name.
extension WrittenDateReader {
    /// `19/11/2024`, `19. 11. 2024`, `2024-11-19`, where dates are expected `19.11.24`, and `(28/4)` without a year.
    mutating func numeric() -> Day? {
        guard case .number(let first, let digits)? = kind(position), case .sign(let sign)? = kind(position + 1),
            sign == Byte.slash || sign == Byte.hyphen || sign == Byte.period || sign == Byte.bar
        else { return nil }
        guard touches(position), sign != Byte.bar else { return spaced(first, digits, sign) }
        let middle = joined(position + 1)
        guard let second = number(middle, digits: 1...2) else { return nil }
        guard case .sign(sign)? = kind(middle + 1), touches(middle) else {
            return bracketedDayMonth(first, digits, second, sign)
        }
        let last = joined(middle + 1)
        guard case .number(let third, let lastDigits)? = kind(last) else { return nil }
        if digits == 4, lastDigits <= 2, let year = year(position) {
            position = last + 1
            return Day(year: year, month: second, day: third)
        }
        guard digits <= 2, lastDigits == 4 || (lastDigits == 2 && shortYears),
            let year = lastDigits == 2 ? Self.century(third) : year(last),
            let order = order(first, second, dotted: sign == Byte.period)
        else { return nil }
        position = last + 1
        return Day(year: year, month: order.month, day: order.day)
    }

    /// `26 | 01 | 2022` and `26 / 01 / 2022`, where dates are expected.
    private mutating func spaced(_ first: Int, _ digits: Int, _ sign: UInt8) -> Day? {
        guard shortYears, sign != Byte.hyphen, digits == 2, let second = number(position + 2, digits: 2...2),
            kind(position + 3) == .sign(sign), let year = year(position + 4),
            let order = order(first, second, dotted: sign == Byte.bar)
        else { return nil }
        position += 5
        return Day(year: year, month: order.month, day: order.day)
    }

    /// The token after the sign at `index`, across the space that a period may have after it.
    private func joined(_ index: Int) -> Int {
        if touches(index) { return index + 1 }
        guard case .sign(Byte.period)? = kind(index), index + 1 < tokens.count,
            tokens[index].range.upperBound + 1 == tokens[index + 1].range.lowerBound
        else { return tokens.count }
        return index + 1
    }

    private mutating func bracketedDayMonth(_ first: Int, _ digits: Int, _ second: Int, _ sign: UInt8) -> Day? {
        guard sign == Byte.slash, digits <= 2, position > 0, case .sign(Byte.openBracket)? = kind(position - 1),
            case .sign(Byte.closeBracket)? = kind(position + 3), let order = order(first, second, dotted: false)
        else { return nil }
        position += 3
        return Day(year: nil, month: order.month, day: order.day)
    }

    private func order(_ first: Int, _ second: Int, dotted: Bool) -> (day: Int, month: Int)? {
        if dotted { return second <= 12 ? (first, second) : dayFirst == false ? (second, first) : nil }
        if first > 12 || first == second { return (first, second) }
        if second > 12 { return (second, first) }
        if dayFirst == true { return (first, second) }
        return dayFirst == false ? (second, first) : nil
    }

    /// `2024年11月19日`, `2024년 11월 19일 (화)`.
    mutating func eastAsian() -> Day? {
        guard let year = year(position), isUnit(position + 1, ["年", "년"]),
            let month = number(position + 2, digits: 1...2), isUnit(position + 3, ["月", "월"]),
            let day = number(position + 4, digits: 1...2), (1...31).contains(day)
        else { return nil }
        position += 5
        if isUnit(position, ["日", "일"]) {
            position += 1
            if case .sign(let byte)? = kind(position), byte == Byte.openBracket || byte == 0xEF,
                case .word? = kind(position + 1), case .sign? = kind(position + 2)
            {
                position += 3
            }
        }
        return Day(year: year, month: month, day: day)
    }

    private func isUnit(_ index: Int, _ names: [String]) -> Bool {
        guard case .word? = kind(index) else { return false }
        return names.contains { text.has($0.utf8, at: tokens[index].range.lowerBound) }
    }

    /// `19 tháng 11, 2024`, `ngày 19 tháng 11 năm 2024`.
    mutating func vietnamese() -> Day? {
        guard let day = number(position, digits: 1...2), (1...31).contains(day) else { return nil }
        position += 1
        guard skipWord(["tháng", "thg"]), let month = number(position, digits: 1...2) else { return nil }
        position += 1
        skip(Byte.comma)
        skipWord(["năm"])
        guard let year = year(position) else { return nil }
        position += 1
        return Day(year: year, month: month, day: day)
    }
}
