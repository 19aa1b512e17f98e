/// The line of keywords that some sites print below the headline: a language code, then words parted by commas
/// (`id Kunjungan,Rusia`).
enum TagLine {
    static func keywords(_ line: [UInt8]) -> [String]? {
        guard line.count >= 6, line.count <= 400, Byte.isLower(line[0]), Byte.isLower(line[1]), line[2] == Byte.space,
            languageCodes.contains(line.text(0..<2)), line.contains(Byte.comma), line.last != Byte.period
        else { return nil }
        let words = CollectedCredits.list(line.text(3..<line.count))
        guard words.count >= 2, words.allSatisfy({ Words.count(Array($0.utf8), limit: 8) <= 7 }) else { return nil }
        return words
    }

    private static let languageCodes: Set<String> = [
        "id", "en", "ms", "de", "fr", "es", "nl", "pt", "zh", "ja", "ar", "ru",
    ]
}
