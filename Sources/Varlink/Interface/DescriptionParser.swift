/// Reads the interface description language (https://varlink.org/Interface-Definition).
struct DescriptionParser {
    struct Declarations {
        var name = ""
        var types: [String: TypeExpression] = [:]
        var methods: [String: InterfaceDescription.Method] = [:]
        var errors: [String: [InterfaceDescription.Field]] = [:]
    }

    private let tokens: [DescriptionToken]
    private var at = 0
    private var mentioned: [(name: String, line: Int)] = []

    init(_ text: String) {
        tokens = DescriptionToken.tokens(of: text)
    }

    mutating func parse() throws(DescriptionFault) -> Declarations {
        var result = Declarations()
        try expect("interface")
        result.name = try interfaceName()
        var names: Set<String> = []
        while let keyword = current?.text {
            at += 1
            let name = try declaredName()
            guard names.insert(name).inserted else { throw fault("'\(name)' is declared twice") }
            switch keyword {
            case "type": result.types[name] = try aggregate()
            case "error": result.errors[name] = current?.text == "(" ? try fields() : []
            case "method":
                let parameters = try fields()
                try expect("->")
                result.methods[name] = .init(parameters: parameters, results: try fields())
            default: throw fault("'\(keyword)' is none of type, method, error")
            }
        }
        for (name, line) in mentioned where result.types[name] == nil {
            throw DescriptionFault(line: line, message: "no type '\(name)' is declared")
        }
        return result
    }

    // MARK: Types

    private mutating func type() throws(DescriptionFault) -> TypeExpression {
        if take("?") { return .nullable(try type()) }
        if take("[") {
            if take("]") { return .array(try type()) }
            try expect("string")
            try expect("]")
            return .map(try type())
        }
        guard let word = current else { throw fault("a type should stand here") }
        if word.text == "(" { return try aggregate() }
        at += 1
        switch word.text {
        case "bool": return .bool
        case "int": return .int
        case "float": return .float
        case "string": return .string
        case "object": return .object
        case "any": return .any
        default:
            guard word.isName, word.startsUpper else { throw fault("'\(word.text)' is no type") }
            mentioned.append((word.text, word.line))
            return .named(word.text)
        }
    }

    /// A structure, or an enumeration when its first name has no type.
    private mutating func aggregate() throws(DescriptionFault) -> TypeExpression {
        let isEnumeration = at + 2 < tokens.count && tokens[at + 1].isName && tokens[at + 2].text != ":"
        guard isEnumeration else { return .structure(try fields()) }
        try expect("(")
        var names: [String] = []
        repeat { names.append(try memberName(notIn: names)) } while take(",")
        try expect(")")
        return .enumeration(names)
    }

    private mutating func fields() throws(DescriptionFault) -> [InterfaceDescription.Field] {
        try expect("(")
        if take(")") { return [] }
        var fields: [InterfaceDescription.Field] = []
        repeat {
            let name = try memberName(notIn: fields.map(\.name))
            try expect(":")
            fields.append(.init(name: name, type: try type()))
        } while take(",")
        try expect(")")
        return fields
    }

    // MARK: Names

    private mutating func interfaceName() throws(DescriptionFault) -> String {
        guard let token = current, token.text.utf8.contains(UInt8(ascii: ".")) else {
            throw fault("the interface's name should stand here")
        }
        at += 1
        return token.text
    }

    private mutating func declaredName() throws(DescriptionFault) -> String {
        guard let token = current, token.isName, token.startsUpper else {
            throw fault("a name that starts with a capital letter should stand here")
        }
        at += 1
        return token.text
    }

    private mutating func memberName(notIn names: [String]) throws(DescriptionFault) -> String {
        guard let token = current, token.isName else { throw fault("a field's name should stand here") }
        guard !names.contains(token.text) else { throw fault("'\(token.text)' stands twice") }
        at += 1
        return token.text
    }

    // MARK: Tokens

    private var current: DescriptionToken? {
        at < tokens.count ? tokens[at] : nil
    }

    private mutating func take(_ text: String) -> Bool {
        guard current?.text == text else { return false }
        at += 1
        return true
    }

    private mutating func expect(_ text: String) throws(DescriptionFault) {
        guard take(text) else { throw fault("'\(text)' should stand here") }
    }

    private func fault(_ message: String) -> DescriptionFault {
        DescriptionFault(line: (current ?? tokens.last)?.line ?? 1, message: message)
    }
}
