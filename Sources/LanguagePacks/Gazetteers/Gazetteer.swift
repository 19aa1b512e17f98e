import CBuiltInPacks

/// A list of names inside the program: a file of `etc/gazetteers`.
///
/// Rows are lines of columns parted by tabs; lines that begin with `#` say where the names come from.
package enum Gazetteer: String, Sendable {
    case countries, places, organisations, people, names
    /// Words that news writes in small letters.
    case commonEnglishWords = "common-words-en"
    case commonIndonesianWords = "common-words-id"

    /// Whether there is a list of common words of a language.
    static func hasCommonWords(of language: String) -> Bool {
        Gazetteer(rawValue: "common-words-" + language) != nil
    }

    /// The list of common words of a language.
    package static func commonWords(of language: String) -> [Substring] {
        guard let list = Gazetteer(rawValue: "common-words-" + language) else { return [] }
        return list.rows.flatMap { row in row[0].utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) } }
    }

    package var rows: [[Substring]] {
        guard let text = Self.file(named: rawValue) else { return [] }
        // By bytes: a worker reads these lists at each start, and characters take three times as long.
        return text.utf8.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }.map { line in
            line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { Substring($0) }
        }
    }

    private static func file(named name: String) -> String? {
        for index in 0..<BuiltInGazetteer_count() {
            let file = BuiltInGazetteer_at(index)
            guard String(cString: file.name) == name else { continue }
            return String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.length), as: UTF8.self)
        }
        return nil
    }
}
