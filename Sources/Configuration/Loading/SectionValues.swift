/// What one section of the files says; later files win key by key.
struct SectionValues: Sendable {
    private var assigned: [String: Assigned] = [:]
    /// Keys whose value was not taken, and which therefore are not missing.
    private var refused: Set<String> = []
    /// Where the section itself was first written.
    private(set) var origin = Origin()

    private struct Assigned: Sendable {
        var value: any Sendable
        var origin: Origin
    }

    init(origin: Origin = Origin()) {
        self.origin = origin
    }

    /// What a file says, else the key's default.
    subscript<Value>(key: ConfigurationKey<Value>) -> Value {
        self[key, or: key.defaultValue]
    }

    subscript<Value>(key: ConfigurationKey<Value>, or fallback: Value) -> Value {
        (assigned[key.name]?.value as? DecodedValue<Value>)?.value ?? fallback
    }

    func isAssigned(_ name: String) -> Bool {
        assigned[name] != nil
    }

    /// Whether the key was written with a value that was not taken.
    func isRefused(_ name: String) -> Bool {
        refused.contains(name)
    }

    /// Where the key was written, else where the section was.
    func origin(of name: String) -> Origin {
        assigned[name]?.origin ?? origin
    }

    mutating func assign(_ value: any Sendable, to name: String, at origin: Origin) {
        assigned[name] = Assigned(value: value, origin: origin)
    }

    mutating func refuse(_ name: String) {
        refused.insert(name)
    }

    mutating func merge(_ later: SectionValues) {
        if origin == Origin() { origin = later.origin }
        refused.formUnion(later.refused)
        assigned.merge(later.assigned) { _, later in later }
    }
}

/// A value behind `any Sendable`, wrapped because a cast would mix up the layers of nested optionals.
struct DecodedValue<Value: Sendable>: Sendable {
    let value: Value
}
