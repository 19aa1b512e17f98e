/// One section of a pack as it is read: the table of that name, and where its problems go.
///
/// A key that is asked for is known; what was never asked for is reported as unknown, with its line.
package struct PackSection {
    let name: String
    let file: String
    private let entries: [PackEntry]
    private var asked: Set<String> = []
    private(set) var problems: [PackProblem] = []

    init(name: String, file: String, entries: [PackEntry]) {
        self.name = name
        self.file = file
        self.entries = entries
    }

    /// A list of phrases, none of them empty.
    package mutating func phrases(_ key: String) -> [String] {
        switch entry(key) {
        case nil: return []
        case .list(let elements, _): return elements.compactMap { phrase($0, key) }
        case .string(let text, let line): return phrase(.string(text, line: line), key).map { [$0] } ?? []
        case let value?:
            note(value.line, "'\(key)' is a list of phrases in quotes")
            return []
        }
    }

    /// A table from phrases to numbers (`ribu = 1000`).
    package mutating func numbers(_ key: String) -> [String: Double] {
        table(key) { value in
            if case .number(let number, _) = value { number } else { nil }
        } expecting: {
            "a number"
        }
    }

    /// A table from phrases to texts (`"kilometer" = "km"`).
    package mutating func texts(_ key: String) -> [String: String] {
        table(key) { value in
            if case .string(let text, _) = value { text } else { nil }
        } expecting: {
            "a text in quotes"
        }
    }

    /// A table from names to lists of phrases (`allowed = ["boleh dikutip", ...]`).
    package mutating func phraseLists(_ key: String) -> [String: [String]] {
        guard let value = entry(key) else { return [:] }
        guard case .table(let entries, _) = value else {
            note(value.line, "'\(key)' is a table of lists")
            return [:]
        }
        var result: [String: [String]] = [:]
        for entry in entries {
            if case .list(let elements, _) = entry.value {
                result[entry.key] = elements.compactMap { phrase($0, entry.key) }
            } else {
                note(entry.line, "'\(entry.key)' of '\(key)' is a list of phrases in quotes")
            }
        }
        return result
    }

    package mutating func text(_ key: String) -> String? {
        guard let value = entry(key) else { return nil }
        if case .string(let text, _) = value { return text }
        note(value.line, "'\(key)' is a text in quotes")
        return nil
    }

    package mutating func truth(_ key: String) -> Bool? {
        guard let value = entry(key) else { return nil }
        if case .truth(let truth, _) = value { return truth }
        note(value.line, "'\(key)' is true or false")
        return nil
    }

    /// In the order of the file.
    var keys: [String] { entries.map(\.key) }

    /// Where a key stands, for a problem that only its reader can see.
    package func line(of key: String) -> Int? { entries.first { $0.key == key }?.line }

    package mutating func note(_ line: Int?, _ message: String) {
        problems.append(PackProblem(file: file, line: line, "[\(name)] \(message)"))
    }

    /// Reports the keys that nobody asked for; to be called last.
    mutating func finish() {
        for entry in entries where !asked.contains(entry.key) {
            note(entry.line, "there is no key '\(entry.key)'; kliping-languages(5) has those there are")
        }
    }

    mutating func entry(_ key: String) -> PackValue? {
        asked.insert(key)
        return entries.first { $0.key == key }?.value
    }

    private mutating func phrase(_ value: PackValue, _ key: String) -> String? {
        if case .string(let text, let line) = value {
            if text.utf8.contains(where: { $0 > 0x20 }) { return text }
            note(line, "a phrase of '\(key)' is empty")
        } else {
            note(value.line, "a phrase of '\(key)' stands without quotes")
        }
        return nil
    }

    private mutating func table<Value>(
        _ key: String,
        _ read: (PackValue) -> Value?,
        expecting what: () -> String
    ) -> [String: Value] {
        guard let value = entry(key) else { return [:] }
        guard case .table(let entries, _) = value else {
            note(value.line, "'\(key)' is a table")
            return [:]
        }
        var result: [String: Value] = [:]
        for entry in entries {
            if let value = read(entry.value) {
                result[entry.key] = value
            } else {
                note(entry.line, "'\(entry.key)' of '\(key)' is \(what())")
            }
        }
        return result
    }
}
