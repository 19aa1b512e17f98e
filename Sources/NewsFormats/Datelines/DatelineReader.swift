import Clippings

/// Reads `ANKARA (ANTARA) -`, `TEMPO.CO, Jakarta -`, `WASHINGTON, Nov 3 (Reuters) -` at the head of a paragraph.
///
/// By shape, not by name: a few parts (see `DatelinePart`) and a dash; every part before the dash must be one a dateline
/// has, or there is no dateline.
enum DatelineReader {
    /// How far into a paragraph the dash may stand, in bytes.
    private static let horizon = 140
    /// A text that a dateline opens is longer than this, in bytes.
    private static let shortestText = 40

    /// The dateline at the head of a paragraph.
    ///
    /// With `needsSource` only one that names an outlet or an agency: for a line that may be a headline (`Persib vs
    /// Arema - Preview` has the shape of a bare place).
    static func read(_ paragraph: [UInt8], needsSource: Bool = false, language: String? = nil) -> DatelineReading? {
        let limit = min(paragraph.count, horizon)
        guard paragraph.count > 8 else { return nil }
        var index = 0
        var tries = 0
        while index < limit, tries < 4 {
            guard let dash = Dash.next(in: paragraph, from: index, limit: limit) else { break }
            tries += 1
            index = dash.upperBound
            guard let parts = DatelinePart.parse(paragraph, 0..<dash.lowerBound, language: language) else { continue }
            if let reading = accept(parts, paragraph, dash, needsSource: needsSource) { return reading }
        }
        return withoutDash(paragraph, limit: limit, language: language)
            ?? ReportersDateline.read(paragraph, language: language)
    }

    private static func accept(
        _ parts: [DatelinePart],
        _ paragraph: [UInt8],
        _ dash: Range<Int>,
        needsSource: Bool
    ) -> DatelineReading? {
        var reading = DatelineReading(
            dateline: Article.Dateline(
                text: paragraph.text(paragraph.trimmed(skipSigns(paragraph, 0)..<dash.lowerBound))
            ),
            bodyStart: skipSigns(paragraph, dash.upperBound)
        )
        reading.fill(parts)
        let hasSource = reading.outlet != nil || reading.dateline.agency != nil || reading.releaseWire != nil
        let rest = paragraph.count - reading.bodyStart
        if !hasSource {
            guard !needsSource, let place = reading.dateline.place, rest >= shortestText else { return nil }
            let isColon = paragraph[dash.lowerBound] == Byte.colon
            let isShouted = DatelinePart.isUpperCase(Array(place.utf8))
            guard isShouted || (!isColon && opensSentence(paragraph, reading.bodyStart) && isShort(place)) else {
                return nil
            }
        } else if paragraph[dash.lowerBound] == Byte.colon, reading.dateline.place == nil {
            return nil
        }
        if reading.dateline.place == nil { reading.takePlaceAfterDash(paragraph) }
        return reading
    }

    /// `ANKARA (ANTARA) text`: a known agency in brackets carries a dateline whose dash a copy has lost.
    private static func withoutDash(_ paragraph: [UInt8], limit: Int, language: String?) -> DatelineReading? {
        if let found = domainAndPlace(paragraph, limit: limit) { return found }
        if let found = shouted(paragraph, limit: limit, language: language) { return found }
        guard let close = paragraph[..<limit].firstIndex(of: Byte.closeBracket),
            let open = paragraph[..<close].firstIndex(of: Byte.openBracket),
            Organisations.kind(of: paragraph.slice(open + 1..<close)) == .agency,
            let parts = DatelinePart.parse(paragraph, 0..<close + 1, language: language)
        else { return nil }
        var reading = DatelineReading(
            dateline: Article.Dateline(text: paragraph.text(0..<close + 1)),
            bodyStart: skipSigns(paragraph, close + 1)
        )
        reading.fill(parts)
        guard let place = reading.dateline.place, DatelinePart.isUpperCase(Array(place.utf8)) else { return nil }
        return reading
    }

    /// `JAKARTA, OUTLET.TV Text`: place and domain in capitals, the dash lost.
    private static func shouted(_ paragraph: [UInt8], limit: Int, language: String?) -> DatelineReading? {
        guard let comma = paragraph[..<limit].firstIndex(of: Byte.comma), comma + 2 < paragraph.count,
            paragraph[comma + 1] == Byte.space,
            let end = paragraph[(comma + 2)...].firstIndex(of: Byte.space), end < limit, end + 1 < paragraph.count,
            Byte.isUpper(paragraph[end + 1])
        else { return nil }
        let place = paragraph.slice(0..<comma)
        let domain = paragraph.slice(comma + 2..<end)
        guard DatelinePart.isUpperCase(place), DatelinePart.isUpperCase(domain), DatelinePart.isDomain(domain),
            let parts = DatelinePart.parse(paragraph, 0..<end, language: language)
        else { return nil }
        var reading = DatelineReading(
            dateline: Article.Dateline(text: paragraph.text(0..<end)),
            bodyStart: skipSigns(paragraph, end)
        )
        reading.fill(parts)
        return reading.dateline.place == nil ? nil : reading
    }

    /// `Tirtanews.com, Jakarta Ketua ...`: a domain, a comma and a place, the dash lost; the place is one word, or two
    /// where the first is short or opens names of places.
    private static func domainAndPlace(_ paragraph: [UInt8], limit: Int) -> DatelineReading? {
        guard let comma = paragraph[..<limit].firstIndex(of: Byte.comma), comma + 2 < limit,
            paragraph[comma + 1] == Byte.space, DatelinePart.isDomain(paragraph.slice(0..<comma))
        else { return nil }
        var end = wordEnd(paragraph, from: comma + 2)
        let first = paragraph.slice(comma + 2..<end)
        if first.count < 4 || KnowledgeBase.shared.placeHeads.contains(WordHash.of(folded(first))) {
            end = wordEnd(paragraph, from: end + 1)
        }
        let place = paragraph.slice(comma + 2..<end)
        guard end < limit, end + 1 < paragraph.count,
            paragraph[end] == Byte.space || paragraph[end] == Byte.hyphen && DatelinePart.isUpperCase(place),
            Byte.isUpper(paragraph[end + 1]), DatelinePart.isPlace(place), paragraph.count - end >= shortestText
        else { return nil }
        var reading = DatelineReading(
            dateline: Article.Dateline(text: paragraph.text(0..<end)),
            bodyStart: end + 1
        )
        reading.dateline.place = place.text
        reading.outlet = paragraph.text(0..<comma)
        return reading
    }

    private static func wordEnd(_ paragraph: [UInt8], from start: Int) -> Int {
        guard start < paragraph.count else { return paragraph.count }
        return paragraph[start...].firstIndex { !Byte.isWord($0) } ?? paragraph.count
    }

    private static func skipSigns(_ paragraph: [UInt8], _ start: Int) -> Int {
        var index = start
        while index < paragraph.count {
            let byte = paragraph[index]
            if Byte.isSpace(byte) || byte == Byte.hyphen || byte == Byte.comma {
                index += 1
            } else if let dash = Dash.typographic(paragraph, index) {
                index = dash
            } else {
                break
            }
        }
        return index
    }

    private static func opensSentence(_ paragraph: [UInt8], _ index: Int) -> Bool {
        index < paragraph.count && !Capitals.isSmall(paragraph, index)
    }

    private static func isShort(_ place: String) -> Bool {
        place.utf8.count <= 32 && Words.count(Array(place.utf8), limit: 5) <= 3
    }
}

extension DatelineReading {
    fileprivate mutating func fill(_ parts: [DatelinePart]) {
        var places: [String] = []
        for part in parts {
            switch part {
            case .place(let name): places.append(name)
            case .agency(let name): if dateline.agency == nil { dateline.agency = name }
            case .releaseWire(let name): if releaseWire == nil { releaseWire = name }
            case .outlet(let name): if outlet == nil { outlet = name }
            case .date(let date): if dateline.date == nil { dateline.date = date }
            case .weekday: break
            }
        }
        if !places.isEmpty { dateline.place = places.joined(separator: ", ") }
    }

    /// `KONTAN.CO.ID - JAKARTA. Text`: the place follows the outlet's dash.
    fileprivate mutating func takePlaceAfterDash(_ paragraph: [UInt8]) {
        let limit = min(paragraph.count, bodyStart + 40)
        var index = bodyStart
        while index < limit, paragraph[index] != Byte.period, Dash.typographic(paragraph, index) == nil,
            paragraph[index] != Byte.hyphen
        {
            index += 1
        }
        guard index < limit, index + 1 < paragraph.count, paragraph[index + 1] == Byte.space || index > bodyStart + 1
        else {
            return
        }
        let range = paragraph.trimmed(bodyStart..<index)
        let name = paragraph.slice(range)
        guard name.count >= 4, DatelinePart.isUpperCase(name), DatelinePart.isPlace(name) else { return }
        var next = index + 1
        while next < paragraph.count,
            Byte.isSpace(paragraph[next]) || paragraph[next] == Byte.hyphen
                || paragraph[next] == 0xE2 || paragraph[next] == 0x80 || paragraph[next] == 0x93
                || paragraph[next] == 0x94
        {
            next += 1
        }
        guard paragraph.count - next >= 30 else { return }
        dateline.place = name.text
        dateline.text = paragraph.text(paragraph.trimmed(0..<range.upperBound))
        bodyStart = next
    }
}
