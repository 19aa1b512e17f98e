import Clippings

/// A date in a page's address: `/2016/02/16/`, `/2016-02-16-`, `20160216`, `/2016/nov/29/`, `/16-02-2016-`.
enum AddressDate {
    static func find(in address: String) -> NewsDate? {
        let bytes = Array(address.utf8.prefix(500))
        let start = bytes.first([UInt8]("://")).map { $0 + 3 } ?? 0
        for index in bytes.indices where index > start && !Byte.isDigit(bytes[index - 1]) {
            guard index + 8 <= bytes.count else { break }
            guard Byte.isDigit(bytes[index]) else { continue }
            if let date = yearFirst(bytes, index) ?? dayFirst(bytes, index), DateChoice.isPlausible(date) {
                return date
            }
        }
        return nil
    }

    /// A date of which year, month and day are a folder each (`/uploads/2016/05/04/`).
    static func folders(in address: String) -> NewsDate? {
        let bytes = Array(address.utf8.prefix(500))
        let parts = bytes.split(separator: Byte.slash)
        for index in parts.indices.dropLast(3) where parts[index].count == 4 && parts[index + 1].count == 2 {
            let folders = parts[index...index + 2]
            guard parts[index + 2].count == 2, folders.allSatisfy({ $0.allSatisfy(Byte.isDigit) }) else { continue }
            let text = folders.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
            if let date = NewsDate(text), DateChoice.isPlausible(date) { return date }
        }
        return nil
    }

    private static func digits(_ bytes: [UInt8], _ at: Int, _ count: Int) -> String? {
        guard at + count <= bytes.count, bytes[at..<at + count].allSatisfy(Byte.isDigit) else { return nil }
        return bytes.text(at..<at + count)
    }

    private static func yearFirst(_ bytes: [UInt8], _ index: Int) -> NewsDate? {
        guard let year = digits(bytes, index, 4), index + 4 < bytes.count else { return nil }
        var at = index + 4
        let separator = bytes[at]
        let isParted = isSeparator(separator)
        if isParted { at += 1 }
        func two() -> String? {
            var found: [UInt8] = []
            while at < bytes.count, found.count < 2, Byte.isDigit(bytes[at]) {
                found.append(bytes[at])
                at += 1
            }
            guard found.count == 2 || (found.count == 1 && isParted) else { return nil }
            return (found.count == 1 ? "0" : "") + found.text
        }
        guard let month = two() else { return isParted ? named(bytes, at, year, separator) : nil }
        if isParted {
            guard at < bytes.count, bytes[at] == separator else { return nil }
            at += 1
        }
        guard let day = two() else { return nil }
        // More digits are the number of a page, unless a time makes twelve or fourteen of them.
        let more = bytes[at...].prefix(while: Byte.isDigit).count
        guard more == 0 || (!isParted && ([4, 6, 9].contains(more) || isTime(bytes, at))) else { return nil }
        return NewsDate("\(year)-\(month)-\(day)")
    }

    /// Whether a number goes on behind its date with a time, whatever follows that.
    private static func isTime(_ bytes: [UInt8], _ at: Int) -> Bool {
        guard let hour = digits(bytes, at, 2).flatMap({ Int($0) }),
            let minute = digits(bytes, at + 2, 2).flatMap({ Int($0) })
        else { return false }
        return hour < 24 && minute < 60 && bytes[at...].prefix(while: Byte.isDigit).count > 4
    }

    private static func named(_ bytes: [UInt8], _ at: Int, _ year: String, _ separator: UInt8) -> NewsDate? {
        guard at < bytes.count, let end = bytes[at...].firstIndex(of: separator), (3...10).contains(end - at) else {
            return nil
        }
        let name = folded(bytes.slice(at..<end))
        guard name.allSatisfy(Byte.isLetter), let month = KnowledgeBase.shared.calendar.month(WordHash.of(name)) else {
            return nil
        }
        let day = bytes[(end + 1)...].prefix(while: Byte.isDigit)
        guard (1...2).contains(day.count) else { return nil }
        let dayText = (day.count == 1 ? "0" : "") + String(decoding: day, as: UTF8.self)
        return NewsDate("\(year)-\(month < 10 ? "0" : "")\(month)-\(dayText)")
    }

    private static func dayFirst(_ bytes: [UInt8], _ index: Int) -> NewsDate? {
        guard index + 10 <= bytes.count, let day = digits(bytes, index, 2), let month = digits(bytes, index + 3, 2),
            let year = digits(bytes, index + 6, 4), bytes[index + 2] == bytes[index + 5], isSeparator(bytes[index + 2]),
            index + 10 == bytes.count || !Byte.isDigit(bytes[index + 10])
        else { return nil }
        return NewsDate("\(year)-\(month)-\(day)")
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == Byte.slash || byte == Byte.hyphen || byte == UInt8(ascii: "_") || byte == Byte.period
    }
}
