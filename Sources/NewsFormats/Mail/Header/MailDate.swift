import Clippings

/// Dates as mails have them: RFC 5322 with the obsolete forms that still come.
enum MailDate {
    /// `Tue, 19 Nov 2024 08:30:00 +0700 (WIB)`; `nil` when there is no such date.
    static func read(_ value: [UInt8]) -> NewsDate? {
        let parts = tokens(value)
        guard let month = parts.firstIndex(where: { self.month($0) != nil }), let number = self.month(parts[month])
        else { return MachineDate.read(withoutComments(value).text) }
        // `19 Nov 2024` or, as ctime(3) writes, `Nov 19 08:30:00 2024`.
        let isCTime = month == 0 || Int(parts[month - 1].text) == nil
        let dayAt = isCTime ? month + 1 : month - 1
        guard dayAt >= 0, dayAt < parts.count, let day = Int(parts[dayAt].text), (1...31).contains(day),
            let clockAt = parts[month...].firstIndex(where: { $0.contains(Byte.colon) }),
            let clock = clock(parts[clockAt])
        else { return MachineDate.read(withoutComments(value).text) }
        let years = parts.indices.filter { index in
            index > month && index != dayAt && (2...4).contains(parts[index].count)
                && parts[index].allSatisfy(Byte.isDigit)
        }
        guard let yearText = years.first.map({ parts[$0].text }), let shortYear = Int(yearText) else { return nil }
        let year = year(shortYear, digits: yearText.utf8.count)
        // Mail is no older, and a clock that is wrong by centuries tells nothing.
        guard (1970...2200).contains(year) else { return nil }
        let date = "\(year)-\(two(number))-\(two(day))"
        let zones = parts[(clockAt + 1)...].filter { !$0.allSatisfy(Byte.isDigit) }
        let zone = zones.first.flatMap(zone) ?? ""
        return NewsDate(date + "T" + clock + zone) ?? NewsDate(date + "T" + clock)
    }

    /// RFC 5322, 4.3: two digits are 1950 to 2049, three count from 1900.
    private static func year(_ year: Int, digits: Int) -> Int {
        switch digits {
        case 2: year < 50 ? 2000 + year : 1900 + year
        case 3: 1900 + year
        default: year
        }
    }

    private static func month(_ word: [UInt8]) -> Int? {
        guard word.count >= 3, word.allSatisfy(Byte.isLetter),
            let index = months.firstIndex(of: folded(Array(word.prefix(3))).text)
        else { return nil }
        return index + 1
    }

    /// `08:30` or `08:30:00`; a leap second becomes the second before.
    private static func clock(_ text: [UInt8]) -> String? {
        let numbers = text.prefix { $0 != Byte.period }.split(separator: Byte.colon).map { Int(Array($0).text) ?? -1 }
        guard numbers.count == 2 || numbers.count == 3, numbers.allSatisfy({ (0...60).contains($0) }),
            numbers[0] < 24, numbers[1] < 60
        else { return nil }
        return numbers.map { two(min(59, $0)) }.joined(separator: ":")
    }

    private static func zone(_ text: [UInt8]) -> String? {
        guard let sign = text.first, sign == Byte.plus || sign == Byte.hyphen else {
            let name = folded(text).text
            return obsoleteZones[name] ?? TimeZones.offset(of: name)
        }
        let digits = text.dropFirst().filter(Byte.isDigit)
        guard digits.count == 4 else { return nil }
        if digits.allSatisfy({ $0 == UInt8(ascii: "0") }) { return "Z" }
        return Array([sign] + digits[..<2] + [Byte.colon] + digits[2...]).text
    }

    /// The words of the date, comments out, at most 12.
    private static func tokens(_ value: [UInt8]) -> [[UInt8]] {
        let words = withoutComments(value).split { Byte.isSpace($0) || $0 == Byte.comma }
        return words.prefix(12).flatMap { word -> [[UInt8]] in
            // `19-Nov-24`, but not an offset.
            guard let first = word.first, Byte.isDigit(first) else { return [Array(word)] }
            return word.split(separator: Byte.hyphen).map(Array.init)
        }
    }

    private static func withoutComments(_ value: [UInt8]) -> [UInt8] {
        var depth = 0
        var result: [UInt8] = []
        for byte in value.prefix(200) {
            if byte == Byte.openBracket { depth += 1 }
            if depth == 0 { result.append(byte) }
            if byte == Byte.closeBracket { depth = max(0, depth - 1) }
        }
        return result
    }

    private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

    /// Ambiguous elsewhere, but RFC 5322 says what they mean in mail.
    private static let obsoleteZones = ["ut": "Z", "cst": "-06:00", "cdt": "-05:00"]

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}
