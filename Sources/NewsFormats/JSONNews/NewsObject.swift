import Clippings

/// An object of a JSON news item, read without regard to the case of its names and to small faults of its values.
///
/// IPTC writes one property as `versioncreated` in ninjs 1 and 2 and as `versionCreated` in ninjs 3; senders write a
/// number where text is due, or one value where a list is. What cannot be taken at all is noted in `misfits`.
final class NewsObject {
    /// Names in document order, lower case, without `$` before them.
    let names: [String]
    private let members: [String: JSONValue]
    /// Properties whose value is of a kind that nothing can be made of.
    private(set) var misfits: [String] = []

    init?(_ value: JSONValue) {
        guard case .object(let list) = value else { return nil }
        var members: [String: JSONValue] = [:]
        var names: [String] = []
        for member in list {
            var name = member.name.lowercased()
            if name.hasPrefix("$") { name.removeFirst() }
            if case .null = member.value { continue }
            // The first of two of one name stands.
            guard members[name] == nil else { continue }
            members[name] = member.value
            names.append(name)
        }
        self.members = members
        self.names = names
    }

    var isEmpty: Bool { names.isEmpty }

    func has(_ name: String) -> Bool { members[name] != nil }

    subscript(name: String) -> JSONValue? { members[name] }

    /// Notes that nothing can be made of a property.
    func note(_ name: String) {
        if misfits.count < 50, !misfits.contains(name) { misfits.append(name) }
    }

    /// The text of the first of the properties that has any; a list of texts stands one a line.
    func text(_ candidates: String...) -> String? {
        for name in candidates {
            if let text = text(of: name) { return text }
        }
        return nil
    }

    /// The first of the properties that has any text, with its name.
    func stated(_ candidates: String...) -> (name: String, text: String)? {
        for name in candidates {
            if let text = text(of: name) { return (name, text) }
        }
        return nil
    }

    private func text(of name: String) -> String? {
        guard let value = members[name] else { return nil }
        guard let text = Self.text(value) else {
            if case .string = value { return nil }
            note(name)
            return nil
        }
        let trimmed = Array(text.utf8).trimmed
        return trimmed.isEmpty ? nil : trimmed.text
    }

    /// The objects of the first of the properties that is there.
    ///
    /// A list, one object, a map of objects by their names (ninjs 1's associations and renditions) or bare texts, which
    /// become objects with a `name`.
    func objects(_ candidates: String...) -> [NewsObject] {
        for name in candidates {
            guard let value = members[name] else { continue }
            let found = Self.objects(value)
            if found.isEmpty, !value.list.isEmpty, value != .object([]) { note(name) }
            return found
        }
        return []
    }

    /// The texts of a list, or of one text parted by commas.
    func texts(_ name: String) -> [String] {
        guard let value = members[name] else { return [] }
        if let text = value.text { return CollectedCredits.list(text) }
        return value.list.prefix(1000).compactMap { $0.text ?? $0["name"]?.text }.map { Array($0.utf8).trimmed.text }
            .filter { !$0.isEmpty }
    }

    /// One object, for a property that is one.
    func object(_ name: String) -> NewsObject? {
        guard let value = members[name] else { return nil }
        let object = NewsObject(value)
        if object == nil { note(name) }
        return object
    }

    private static func text(_ value: JSONValue) -> String? {
        if let text = value.text { return text }
        guard case .array(let values) = value else { return nil }
        let texts = values.compactMap(\.text)
        return texts.isEmpty ? nil : texts.joined(separator: "\n")
    }

    private static func objects(_ value: JSONValue) -> [NewsObject] {
        switch value {
        case .array(let values): return values.prefix(1000).compactMap(element)
        case .string, .number: return element(value).map { [$0] } ?? []
        case .object(let members):
            let inner = members.prefix(1000).compactMap { named($0.value, $0.name) }
            let isMap = !members.isEmpty && inner.count == members.prefix(1000).count
            return isMap ? inner : NewsObject(value).map { [$0] } ?? []
        default: return []
        }
    }

    private static func element(_ value: JSONValue) -> NewsObject? {
        if let text = value.text { return NewsObject(.object([.init(name: "name", value: .string(text))])) }
        return NewsObject(value)
    }

    private static func named(_ value: JSONValue, _ name: String) -> NewsObject? {
        guard case .object(let members) = value else { return nil }
        return NewsObject(.object(members + [.init(name: "name", value: .string(name))]))
    }
}
