/// The members of a JSON object in the order they were written; two objects are equal when that order is, too.
package struct JSONObject: Sendable, Equatable {
    package struct Member: Sendable, Equatable {
        package var name: String
        package var value: JSONValue
    }

    package private(set) var members: [Member] = []

    package init() {}

    /// Takes members whose names differ, as the parser has made sure; of two equal names the first is found.
    package init(_ members: some Sequence<(String, JSONValue)>) {
        self.members = members.map { Member(name: $0.0, value: $0.1) }
    }

    package var isEmpty: Bool { members.isEmpty }

    /// The value of the member of this name.
    ///
    /// Setting `nil` removes it; setting a new name appends it.
    ///
    /// Looks at each member in turn: what crosses the wire has few, by the interface description.
    package subscript(name: String) -> JSONValue? {
        get { members.first { $0.name == name }?.value }
        set {
            let index = members.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(name: name, value: value))
            case (nil, nil): break
            }
        }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(elements)
    }
}
