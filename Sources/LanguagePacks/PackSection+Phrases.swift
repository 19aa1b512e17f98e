extension PackSection {
    /// Phrases by number (`1 = ["Januari", "Jan"]`), each phrase with the number it stands at.
    package mutating func numberedPhrases(_ key: String, _ numbers: ClosedRange<Int>) -> [String: Int] {
        let lists = phraseLists(key, named: numbers.map(String.init))
        var result: [String: Int] = [:]
        for number in numbers {
            for phrase in lists[String(number)] ?? [] {
                if let other = result[phrase], other != number {
                    note(line(of: key), "'\(phrase)' of '\(key)' stands at both \(other) and \(number)")
                } else {
                    result[phrase] = number
                }
            }
        }
        return result
    }

    /// A table from these names to lists of phrases; any other name is told with its line.
    package mutating func phraseLists(_ key: String, named names: [String]) -> [String: [String]] {
        guard let entry = entry(key) else { return [:] }
        if case .table(let entries, _) = entry {
            for entry in entries where !names.contains(entry.key) {
                note(entry.line, "there is no '\(entry.key)' in '\(key)'; there are \(names.joined(separator: ", "))")
            }
        }
        return phraseLists(key).filter { names.contains($0.key) }
    }

    /// Every key of the section with its list of phrases, in the order of the file.
    package mutating func allPhraseLists() -> [(key: String, phrases: [String])] {
        keys.map { (key: $0, phrases: phrases($0)) }
    }
}
