import Clippings

/// A licence of Creative Commons that a text names: `CC BY-SA 4.0`, `Creative Commons Attribution`.
struct LicenceName {
    var value: RightsSignal.Value
    /// The index of its first word.
    var word: Int

    /// How far behind the name its conditions may stand, in words.
    private static let reach = 14

    static func find(in line: NoticeWords) -> [LicenceName] {
        line.words.indices.compactMap { index in
            let hash = line.words[index].hash
            if hash == zero { return LicenceName(value: .allowed, word: index) }
            if hash == abbreviation { return abbreviated(line, at: index) }
            if hash == creative, index + 1 < line.words.count, line.words[index + 1].hash == commons {
                return spelled(line, at: index)
            }
            return nil
        }
    }

    /// Whether a text names a place where only pictures are licensed.
    static func isOfPictureBank(_ text: [UInt8]) -> Bool {
        text.contains("via wikimedia commons") || banks.contains { text.contains($0) }
    }

    /// `CC BY-NC 4.0`, `cc-by`; `cc by email` is none.
    private static func abbreviated(_ line: NoticeWords, at index: Int) -> LicenceName? {
        let rest = line.words[(index + 1)...].prefix(5).map(\.hash)
        guard let first = rest.first else { return nil }
        if first == null || first == nullWord { return LicenceName(value: .allowed, word: index) }
        guard first == short["by"] else { return nil }
        let named = rest.prefix { hash in short.values.contains(hash) }
        let isSure = named.count > 1 || rest.dropFirst().first.map(versions.contains) ?? true
        guard isSure else { return nil }
        return LicenceName(value: value(Set(short.filter { named.contains($0.value) }.map(\.key))), word: index)
    }

    /// Only with its conditions is it a licence and not the organisation.
    private static func spelled(_ line: NoticeWords, at index: Int) -> LicenceName? {
        let end = min(index + 2 + reach, line.words.count)
        var found: Set<String> = []
        for place in index + 2..<max(end, index + 2) {
            let hash = line.words[place].hash
            if hash == zero || hash == null && place == index + 2 || hash == nullWord {
                return LicenceName(value: .allowed, word: index)
            }
            for (name, word) in short where word == hash { found.insert(name) }
            for condition in KnowledgeBase.shared.notices.conditions {
                let range = place..<place + condition.words.count
                if range.upperBound <= line.words.count,
                    zip(range, condition.words).allSatisfy({ line.words[$0].hash == $1 })
                {
                    found.insert(condition.name)
                }
            }
        }
        return found.contains("by") ? LicenceName(value: value(found), word: index) : nil
    }

    /// Licences that leave out trade or changes need a look before a newsroom uses the text.
    static func value(_ conditions: Set<String>) -> RightsSignal.Value {
        conditions.contains("nc") || conditions.contains("nd") ? .other : .allowed
    }

    /// The words of which one is the first of each name.
    static let opening = ["cc", "cc0", "creative"]

    private static let abbreviation = WordHash.of("cc".utf8)
    private static let zero = WordHash.of("cc0".utf8)
    private static let null = WordHash.of("0".utf8)
    private static let nullWord = WordHash.of("zero".utf8)
    private static let creative = WordHash.of("creative".utf8)
    private static let commons = WordHash.of("commons".utf8)
    private static let short = Dictionary(
        uniqueKeysWithValues: ["by", "sa", "nc", "nd"].map { ($0, WordHash.of($0.utf8)) }
    )
    private static let versions = Set(["1", "2", "3", "4"].map { WordHash.of($0.utf8) })
    private static let banks = [
        "flickr", "unsplash", "pixabay", "pexels", "noun project", "shutterstock", "getty images",
    ]
}
