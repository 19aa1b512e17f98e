import Clippings

/// The day and time in the trailer of a message, to the minute.
enum TransmissionTime {
    /// `131137 GMT Nov 13`: day, hour and minute, zone, month in any language known here, year.
    static func iptc7901(_ trailer: [UInt8]) -> NewsDate? {
        let words = folded(trailer.prefix(80).split(separator: Byte.newline).first.map { Array($0) } ?? [])
            .split { !Byte.isWord($0) }.map(Array.init)
        guard words.count >= 3, words[0].count == 6, words[0].allSatisfy(Byte.isDigit) else { return nil }
        // Some senders leave the zone out.
        let zone = KnowledgeBase.shared.calendar.month(WordHash.of(words[1])) == nil ? words[1] : nil
        let rest = words.dropFirst(zone == nil ? 1 : 2)
        guard rest.count >= 2, let offset = zone.map({ TimeZones.offset(of: $0.text) }) ?? "",
            let month = KnowledgeBase.shared.calendar.month(WordHash.of(rest[rest.startIndex])),
            let year = fullYear(rest[rest.startIndex + 1])
        else { return nil }
        let (day, hour, minute) = (words[0].text(0..<2), words[0].text(2..<4), words[0].text(4..<6))
        return NewsDate("\(year)-\(two(month))-\(day)T\(hour):\(minute)\(offset)")
    }

    /// `AP-WF-11-13-13 1509GMT`: service, wire, month, day, year, then hour and minute with the zone.
    static func anpa(_ trailer: [UInt8]) -> NewsDate? {
        let line = trailer.prefix(80)
        let words = line.split { Byte.isSpace($0) || $0 == Byte.less }.map(Array.init)
        guard words.count >= 2 else { return nil }
        let parts = words[0].split(separator: Byte.hyphen).map(Array.init)
        guard parts.count >= 3 else { return nil }
        let date = Array(parts.suffix(3))
        let clock = folded(words[1])
        let digits = clock.prefix(while: Byte.isDigit)
        guard digits.count == 4, let offset = TimeZones.offset(of: Array(clock.dropFirst(4)).text),
            date.allSatisfy({ $0.count == 2 && $0.allSatisfy(Byte.isDigit) }), let year = fullYear(date[2])
        else { return nil }
        let (hour, minute) = (clock.text(0..<2), clock.text(2..<4))
        return NewsDate("\(year)-\(date[0].text)-\(date[1].text)T\(hour):\(minute)\(offset)")
    }

    /// Two digits stand for 1970 to 2069.
    private static func fullYear(_ digits: [UInt8]) -> String? {
        guard digits.allSatisfy(Byte.isDigit), let year = Int(digits.text) else { return nil }
        if digits.count == 4 { return digits.text }
        guard digits.count == 2 else { return nil }
        return String(year < 70 ? 2000 + year : 1900 + year)
    }

    private static func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
}
