extension InterfaceDescription {
    /// The path of the first value in `object` that breaks `fields` (`order`, `facets[2]`), or `nil` when all hold.
    ///
    /// A member that no field declares breaks them, too: a misspelt option must not be passed over in silence.
    package func firstMismatch(_ object: JSONObject, with fields: [Field]) -> String? {
        for member in object.members where !fields.contains(where: { $0.name == member.name }) {
            return member.name
        }
        for field in fields {
            if let mismatch = mismatch(object[field.name] ?? .null, with: field.type) {
                return field.name + mismatch
            }
        }
        return nil
    }

    /// What to append to a value's path to reach what breaks `type`: empty when it is the value itself.
    private func mismatch(_ value: JSONValue, with type: TypeExpression) -> String? {
        switch (type, value) {
        case (.bool, .bool), (.int, .integer), (.float, .integer), (.float, .number), (.string, .string),
            (.object, .object):
            return nil
        case (.any, _):
            return value == .null ? "" : nil
        case (.nullable(let inner), _):
            return value == .null ? nil : mismatch(value, with: inner)
        case (.named(let name), _):
            guard let inner = types[name] else { return "" }
            return mismatch(value, with: inner)
        case (.array(let inner), .array(let elements)):
            for (index, element) in elements.enumerated() {
                if let mismatch = mismatch(element, with: inner) { return "[\(index)]" + mismatch }
            }
            return nil
        case (.map(let inner), .object(let object)):
            for member in object.members {
                if let mismatch = mismatch(member.value, with: inner) { return ".\(member.name)" + mismatch }
            }
            return nil
        case (.structure(let fields), .object(let object)):
            return firstMismatch(object, with: fields).map { "." + $0 }
        case (.enumeration(let names), .string(let name)):
            return names.contains(name) ? nil : ""
        default:
            return ""
        }
    }
}
