extension ValueKind where Value == String {
    static let text = ValueKind.checkedText("string", expecting: "a string of 1 to 200 bytes on one line") {
        isLine($0, atMost: 200) ? nil : "is '\(TOMLText.printable($0))'"
    }

    /// The name of a drop folder.
    static let folderName = ValueKind.checkedText(
        "name",
        expecting: "a name of 1 to 64 bytes on one line without '/' or spaces at its ends"
    ) {
        let fits = isLine($0, atMost: 64) && !$0.contains("/") && !$0.hasPrefix(" ") && !$0.hasSuffix(" ")
        return fits ? nil : "is '\(TOMLText.printable($0))'"
    }

    /// An absolute path, normalized.
    static let path = ValueKind.path(atMost: PathName.longest)

    /// The path of a socket, which the kernel wants short (unix(7)).
    static let socketPath = ValueKind.path(atMost: 107)

    /// A shell pattern for one name.
    static let pattern = ValueKind.checkedText(
        "pattern",
        expecting: "a shell pattern for one name such as \"*.bak\", without '/' and with brackets closed"
    ) { text in
        NamePattern.problem(text).map { "'\(TOMLText.printable(text))' \($0)" }
    }

    static let language = ValueKind.checkedText(
        "language tag",
        expecting: "a BCP 47 language tag such as \"id\" or \"zh-Hant\""
    ) {
        LanguageTag.isWellFormed($0) ? nil : "is '\(TOMLText.printable($0))'"
    }

    private static func path(atMost longest: Int) -> ValueKind {
        ValueKind(
            "path",
            expecting: "an absolute path of at most \(longest) bytes without '..'",
            literal: TOMLText.quoted
        ) {
            written throws(ValueRefusal) in
            guard case .text(let text) = written else { throw .wrongType(written) }
            guard text.hasPrefix("/") else { throw .impossible("is the relative path '\(TOMLText.printable(text))'") }
            guard text.utf8.count <= longest else { throw .impossible("is a path of \(text.utf8.count) bytes") }
            guard !text.split(separator: "/").contains(".."), !text.unicodeScalars.contains(where: TOMLText.isControl)
            else {
                throw .impossible("is '\(TOMLText.printable(text))'")
            }
            return PathName.normalized(text)
        }
    }

    /// A string about which `problem` finds nothing to say.
    static func checkedText(
        _ name: String,
        expecting expectation: String,
        problem: @escaping @Sendable (String) -> String?
    ) -> ValueKind {
        ValueKind(name, expecting: expectation, literal: TOMLText.quoted) { written throws(ValueRefusal) in
            guard case .text(let text) = written else { throw .wrongType(written) }
            if let problem = problem(text) { throw .impossible(problem) }
            return text
        }
    }

    static func isLine(_ text: String, atMost longest: Int) -> Bool {
        (1...longest).contains(text.utf8.count) && !text.unicodeScalars.contains(where: TOMLText.isControl)
    }
}

extension ValueKind where Value == String? {
    /// A kind of text with the empty string for "none".
    static func orEmpty(_ kind: ValueKind<String>) -> ValueKind {
        ValueKind(kind.name, expecting: "\(kind.expectation), or \"\" for none") {
            $0.map(kind.literal) ?? "\"\""
        } decode: { written throws(ValueRefusal) in
            written == .text("") ? nil : try kind.decode(written)
        }
    }

    /// The name of a group of users as useradd(8) takes it, or `nil` when empty.
    static let group = ValueKind("group", expecting: "the name of a group, or \"\" for none") {
        TOMLText.quoted($0 ?? "")
    } decode: { written throws(ValueRefusal) in
        guard case .text(let text) = written else { throw .wrongType(written) }
        let letters = text.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        guard letters, text.utf8.count <= 32, !text.hasPrefix("-") else {
            throw .impossible("is '\(TOMLText.printable(text))'")
        }
        return text.isEmpty ? nil : text
    }
}
