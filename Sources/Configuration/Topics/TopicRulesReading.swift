import Archive
import TOMLKit

/// The `[[topic]]` tables of one file as they are read, with every error met on the way.
struct TopicRulesReading {
    private static let section = "topic"
    private static let keys = ["name", "query", "code"]

    let document: ConfigurationDocument
    let today: Today
    private(set) var rules: [TopicRule] = []
    private(set) var errors: [ConfigurationError] = []
    private var names: Set<String> = []
    /// Of each rule read, its place among the file's tables.
    private var occurrences: [Int] = []

    init(document: ConfigurationDocument, today: Today) {
        self.document = document
        self.today = today
    }

    mutating func apply(_ name: String, _ value: any TOMLValueConvertible) {
        guard name == Self.section else {
            return note(
                .unknownKey,
                document.origin(section: name),
                "'\(TOMLText.printable(name))' means nothing here",
                "a file of topics has [[topic]] tables only, with name, query and code"
            )
        }
        guard let tables = value.array else {
            return note(
                .wrongType,
                document.origin(section: name),
                "topics are a list of tables",
                "write [[topic]] with two brackets"
            )
        }
        for (occurrence, element) in tables.enumerated() {
            guard let table = element.table else {
                return note(
                    .wrongType,
                    document.origin(section: name),
                    "topics are a list of tables",
                    "write [[topic]] with two brackets"
                )
            }
            guard rules.count < TopicRules.maximumCount else {
                return note(
                    .impossibleValue,
                    document.origin(section: name, occurrence: occurrence),
                    "there are more than \(TopicRules.maximumCount) topics",
                    "join some with OR"
                )
            }
            read(table, occurrence)
        }
    }

    private mutating func read(_ table: TOMLTable, _ occurrence: Int) {
        let before = errors.count
        for key in table.keys where !Self.keys.contains(key) {
            note(
                .unknownKey,
                origin(occurrence, key),
                "a topic has no '\(TOMLText.printable(key))'",
                "write name, query or code"
            )
        }
        let name = string("name", table, occurrence)
        let query = string("query", table, occurrence)
        if let name { check(name: name, occurrence) }
        let code = table.contains(key: "code") ? string("code", table, occurrence) : nil
        if let code { check(code: code, occurrence) }
        guard let name, let text = query, let query = parsed(text, occurrence), errors.count == before else { return }
        rules.append(TopicRule(name: name, text: text, query: query, code: code))
        occurrences.append(occurrence)
    }

    /// Refuses rules that ask for another rule's topic, or for their own.
    mutating func refuseRecursion() {
        for (rule, occurrence) in zip(rules, occurrences) {
            guard let asked = rule.query.expression.topics.first(where: isRule) else { continue }
            note(
                .impossibleValue,
                origin(occurrence, "query"),
                "the query asks for '\(asked.name)', which is a topic of this file",
                "write that topic's own query in its place; 'topic:' finds Media Topics here"
            )
        }
    }

    private func isRule(_ asked: (name: String, isPrefix: Bool)) -> Bool {
        let wanted = asked.name.lowercased()
        return asked.isPrefix ? names.contains { $0.hasPrefix(wanted) } : names.contains(wanted)
    }

    private mutating func string(_ key: String, _ table: TOMLTable, _ occurrence: Int) -> String? {
        guard let value = table[key] else {
            note(
                .missingKey,
                origin(occurrence, nil),
                "this [[topic]] has no \(key)",
                "write \(key) = \"...\" below it"
            )
            return nil
        }
        guard let text = value.string else {
            note(.wrongType, origin(occurrence, key), "'\(key)' is a text", "put it in quotes")
            return nil
        }
        return text
    }

    private mutating func check(name: String, _ occurrence: Int) {
        if name.allSatisfy(\.isWhitespace) || name.utf8.count > TopicRules.maximumNameLength
            || name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        {
            note(
                .impossibleValue,
                origin(occurrence, "name"),
                "a topic's name has 1 to \(TopicRules.maximumNameLength) bytes and no control characters",
                "give it a short name"
            )
        } else if !names.insert(name.lowercased()).inserted {
            note(
                .conflict,
                origin(occurrence, "name"),
                "a second [[topic]] is named '\(name)'",
                "give it another name, or join the two with OR"
            )
        }
    }

    private mutating func check(code: String, _ occurrence: Int) {
        guard code.utf8.count != 8 || !code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
        note(
            .impossibleValue,
            origin(occurrence, "code"),
            "'\(TOMLText.printable(code))' is no code of an IPTC Media Topic",
            "write its eight digits, such as \"15000000\"; kliping-topics(5) lists those in use"
        )
    }

    private mutating func parsed(_ text: String, _ occurrence: Int) -> Query? {
        do {
            let query = try Query(parsing: text, today: today)
            guard let fault = TopicRule.fault(of: query) else { return query }
            note(.impossibleValue, origin(occurrence, "query"), fault.message, fault.remedy)
            return nil
        } catch {
            note(
                .impossibleValue,
                origin(occurrence, "query"),
                "the query is not understood: \(error.message)\n\(error.marked(in: text))",
                "\(error.remedy); kliping-query(7) describes queries"
            )
            return nil
        }
    }

    private func origin(_ occurrence: Int, _ key: String?) -> Origin {
        document.origin(section: Self.section, occurrence: occurrence, key: key)
    }

    private mutating func note(
        _ code: ConfigurationError.Code,
        _ origin: Origin,
        _ message: String,
        _ remedy: String
    ) {
        errors.append(ConfigurationError(code, at: origin, message, remedy: remedy))
    }
}
