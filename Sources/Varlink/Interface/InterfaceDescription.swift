/// An interface as its `.varlink` text describes it.
package struct InterfaceDescription: Sendable {
    /// Reverse-domain name, `org.kliping.Desk`.
    package let name: String
    /// The text it was read from, comments included.
    package let text: String
    package let types: [String: TypeExpression]
    package let methods: [String: Method]
    package let errors: [String: [Field]]

    package struct Field: Sendable, Equatable {
        package let name: String
        package let type: TypeExpression
    }

    package struct Method: Sendable, Equatable {
        package let parameters: [Field]
        package let results: [Field]
    }

    /// Reads an interface description; the fault says on which line it breaks the grammar or names an unknown type.
    package init(_ text: String) throws(DescriptionFault) {
        var parser = DescriptionParser(text)
        let declarations = try parser.parse()
        name = declarations.name
        self.text = text
        types = declarations.types
        methods = declarations.methods
        errors = declarations.errors
    }
}

/// A type in an interface description.
package indirect enum TypeExpression: Sendable, Equatable {
    case bool
    case int
    case float
    case string
    /// Any JSON object.
    case object
    /// Any JSON value.
    case any
    /// A type the interface declares.
    case named(String)
    case nullable(TypeExpression)
    case array(TypeExpression)
    /// Values by name.
    case map(TypeExpression)
    case structure([InterfaceDescription.Field])
    case enumeration([String])
}

/// Where an interface description breaks the grammar.
package struct DescriptionFault: Error, Sendable, Equatable, CustomStringConvertible {
    /// From 1.
    package let line: Int
    package let message: String

    package var description: String { "line \(line): \(message)" }
}
