import LanguagePacks

/// Reads `Laporan Wartawan Tirtanews, Ani Sari TIRTANEWS.COM, JAKARTA - `: the reporter's credit before a dateline.
///
/// Where a copy has lost the line's end between them, the domain in capitals shows where the dateline begins.
enum ReportersDateline {
    /// How far into a paragraph the dateline may begin, in bytes.
    private static let horizon = 110
    /// Longer than a name and its outlet.
    private static let mostWords = 10

    static func read(_ paragraph: [UInt8], language: String?) -> DatelineReading? {
        let text = folded(paragraph.slice(0..<min(paragraph.count, horizon)))
        guard let label = KnowledgeBase.shared.labels.match(text, at: 0), label.value == .reporter,
            let start = shoutedDomain(paragraph, from: label.end)
        else { return nil }
        let lead = paragraph.slice(paragraph.trimmed(label.end..<start))
        guard Words.count(lead, limit: mostWords + 1) <= mostWords,
            var reading = DatelineReader.read(paragraph.slice(start..<paragraph.count), language: language),
            reading.outlet != nil, reading.reporter == nil
        else { return nil }
        reading.bodyStart += start
        // The outlet stands first, the name behind the comma.
        let name = lead.lastIndex(of: Byte.comma).map { lead.slice(lead.trimmed($0 + 1..<lead.count)) } ?? lead
        reading.reporter = name.isEmpty ? nil : name.text
        return reading
    }

    /// Where a word in capitals begins that is a domain.
    private static func shoutedDomain(_ paragraph: [UInt8], from first: Int) -> Int? {
        var start = first
        while start < min(paragraph.count, horizon) {
            let end = paragraph[start...].firstIndex { $0 == Byte.space || $0 == Byte.comma } ?? paragraph.count
            let word = paragraph.slice(start..<end)
            if DatelinePart.isDomain(word), DatelinePart.isUpperCase(word) { return start }
            start = end + 1
        }
        return nil
    }
}
