extension ValueKind where Value == String {
    /// The kinds of news an alert can tell, as the interface `org.kliping.Desk` names them.
    static var alertKinds: [String] {
        [
            "first-of-story", "new-figure", "changed-figure", "new-speaker", "outlets", "correction", "kill", "silence",
            "broken-query", "more",
        ]
    }

    static let alertKind = ValueKind.checkedText("news kind", expecting: "a kind of news such as \"new-figure\"") {
        if alertKinds.contains($0) { return nil }
        let near = Spelling.nearest(to: $0, among: alertKinds).map { ", did you mean '\($0)'?" }
        return "is '\(TOMLText.printable($0))'\(near ?? "")"
    }

    /// The name of a destination, which is that of its file of state, too.
    static let destinationName = ValueKind.plainName("name", notBeginningWith: ".")

    static let watchName = ValueKind.plainName("watch name")

    /// A header of HTTP (RFC 9110, section 5) that is not ours to set.
    static let header = ValueKind.checkedText(
        "header",
        expecting: "a header as \"Name: value\" in one line of at most 4000 bytes"
    ) { text in
        guard isLine(text, atMost: 4000), let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            return "is '\(TOMLText.printable(text))'"
        }
        let name = text[..<colon]
        guard !name.isEmpty, name.utf8.allSatisfy(isTokenByte) else { return "has the name '\(name)'" }
        let value = text[text.utf8.index(after: colon)...]
        guard value.contains(where: { $0 != " " }) else { return "has no value for '\(name)'" }
        let own = ["content-length", "content-type", "transfer-encoding", "webhook-id", "webhook-timestamp"]
        let lower = name.lowercased()
        return own.contains(lower) || lower == "webhook-signature" ? "sets '\(name)', which the notifier sets" : nil
    }

    /// An absolute http or https address without a user's name in it.
    static let webAddress = ValueKind.checkedText(
        "address",
        expecting: "an address such as \"https://chat.example/hooks/desk\", without user and password"
    ) { text in
        let refusal = "is '\(TOMLText.printable(text))'"
        guard isLine(text, atMost: 2000), text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return refusal }
        let scheme = text.prefix { $0 != ":" }.lowercased()
        guard scheme == "http" || scheme == "https", text.dropFirst(scheme.count).hasPrefix("://") else {
            return refusal
        }
        let authority = text.dropFirst(scheme.count + 3).prefix { !["/", "?", "#"].contains($0) }
        if authority.contains("@") { return "names a user, which would show in the journal: use headers" }
        return authority.isEmpty || authority.hasPrefix(":") ? refusal : nil
    }

    private static func plainName(_ name: String, notBeginningWith first: String? = nil) -> ValueKind {
        let exception = first.map { ", not beginning with '\($0)'" } ?? ""
        return .checkedText(name, expecting: "1 to 64 letters, digits, '-', '_' and '.'\(exception)") { text in
            let fits = (1...64).contains(text.utf8.count) && text.utf8.allSatisfy(isNameByte)
            let isBarred = first.map { text.hasPrefix($0) } ?? false
            return fits && !isBarred ? nil : "is '\(TOMLText.printable(text))'"
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains(byte)
    }

    /// RFC 9110, section 5.6.2.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

extension ValueKind where Value == [String] {
    /// A program by its absolute path, and its arguments; empty for none.
    static let command = ValueKind(
        "program and arguments",
        expecting: "a list such as [\"/usr/local/bin/tell-desk\", \"--urgent\"], the program by its absolute path"
    ) { words in
        "[" + words.map(TOMLText.quoted).joined(separator: ", ") + "]"
    } decode: { written throws(ValueRefusal) in
        guard case .list(let elements) = written else { throw .wrongType(written) }
        guard elements.count <= 64 else { throw .impossible("has \(elements.count) words") }
        var words: [String] = []
        for element in elements {
            guard case .text(let word) = element else { throw .wrongType(element) }
            guard word.utf8.count <= PathName.longest else {
                throw .impossible("has a word of \(word.utf8.count) bytes")
            }
            words.append(word)
        }
        if let program = words.first, !program.hasPrefix("/") || program.hasSuffix("/") {
            throw .impossible("names the program '\(TOMLText.printable(program))'")
        }
        return words
    }
}
