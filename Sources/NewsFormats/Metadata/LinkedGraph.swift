/// The objects of a page's JSON-LD, nested ones included, with their references resolved by `@id`.
struct LinkedGraph {
    private(set) var objects: [JSONValue] = []
    private var named: [String: JSONValue] = [:]

    /// The most objects looked at.
    private static let limit = 2000
    /// Members that lead to objects that can be the article's own.
    private static let leads: Set<String> = [
        "@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart",
    ]
    private static let people: Set<String> = ["author", "creator", "publisher"]

    init(_ scripts: [[UInt8]]) {
        var pending = scripts.prefix(40).flatMap { JSONReader.read(TextCleaning.clean($0)) }
        pending.reverse()
        while let value = pending.popLast(), objects.count < Self.limit {
            switch value {
            case .array(let values): pending += values.prefix(Self.limit).reversed()
            case .object(let members):
                objects.append(value)
                note(value)
                for member in members.reversed() {
                    if Self.leads.contains(member.name) {
                        pending += member.value.list.prefix(Self.limit).reversed()
                    } else if Self.people.contains(member.name) {
                        for entry in member.value.list.prefix(40) { note(entry) }
                    }
                }
            default: break
            }
        }
    }

    private mutating func note(_ object: JSONValue) {
        guard let id = object["@id"]?.text, object["name"] != nil, named[id] == nil else { return }
        named[id] = object
    }

    func types(_ object: JSONValue) -> [String] {
        (object["@type"]?.list ?? []).compactMap(\.text).map { type in
            type.split(separator: "/").last.map(String.init) ?? type
        }
    }

    /// The names of people or organisations, written out or referred to by `@id`.
    func authors(_ value: JSONValue?) -> [LinkedAuthor] {
        (value?.list ?? []).prefix(40).flatMap { entry -> [LinkedAuthor] in
            if let text = entry.text {
                return named[text].map(written) ?? [
                    LinkedAuthor(name: HTMLEntities.decode(text), isOrganisation: false)
                ]
            }
            if entry["name"] != nil { return written(entry) }
            if let object = entry["@id"]?.text.flatMap({ named[$0] }) { return written(object) }
            let parts = [entry["givenName"]?.text, entry["familyName"]?.text].compactMap { $0 }
            guard !parts.isEmpty else { return [] }
            return [LinkedAuthor(name: HTMLEntities.decode(parts.joined(separator: " ")), isOrganisation: false)]
        }
    }

    private func written(_ entry: JSONValue) -> [LinkedAuthor] {
        let types = types(entry)
        let isOrganisation =
            types.contains { $0.hasSuffix("Organization") || $0 == "Corporation" } && !types.contains("Person")
        return (entry["name"]?.list ?? []).compactMap(\.text)
            .map { LinkedAuthor(name: HTMLEntities.decode($0), isOrganisation: isOrganisation) }
    }
}
