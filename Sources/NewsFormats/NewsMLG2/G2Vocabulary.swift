import Clippings

/// Resolves the codes of one NewsML-G2 item: its own catalogue first, then IPTC's.
struct G2Vocabulary {
    private var schemes: [String: String] = [:]
    private var asserted: [String: XMLElement] = [:]
    private let language: String?

    /// Takes the item and the message's header, whose catalogues count for every item.
    init(_ item: XMLElement, header: XMLElement?, language: String?) {
        self.language = language
        for catalog in (header?.all("catalog") ?? []) + item.all("catalog") {
            for scheme in catalog.all("scheme") {
                if let alias = scheme["alias"], let uri = scheme["uri"] { schemes[alias] = uri }
            }
        }
        for assertion in item.all("assert") {
            for key in ["qcode", "uri", "literal"] {
                if let code = assertion[key], asserted[code] == nil { asserted[code] = assertion }
            }
        }
    }

    /// `http://cv.iptc.org/newscodes/mediatopic/20000379` for `medtop:20000379`; `nil` for an alias nobody explains.
    func uri(_ qcode: String) -> String? {
        guard let colon = qcode.utf8.firstIndex(of: Byte.colon) else { return nil }
        let alias = String(qcode[..<colon])
        let code = qcode[qcode.utf8.index(after: colon)...]
        guard !code.isEmpty, let scheme = schemes[alias] ?? NewsCodes.scheme(alias) else { return nil }
        return scheme + code
    }

    /// The address of what an element stands for: its `uri`, or its `qcode` resolved.
    func uri(of element: XMLElement) -> String? { element["uri"] ?? element["qcode"].flatMap(uri) }

    /// The name of what an element stands for, in the item's language if there are several; `nil` without any.
    func name(of element: XMLElement) -> String? {
        if let name = name(among: element.all("name")) { return name }
        for key in ["qcode", "uri", "literal"] {
            if let code = element[key], let assertion = asserted[code], let name = name(among: assertion.all("name")) {
                return name
            }
        }
        for same in element.all("sameAs") {
            if let name = name(among: same.all("name")) { return name }
        }
        return element["literal"]
    }

    /// The name, or else the code that the document has instead: a known vocabulary's without its alias.
    func label(of element: XMLElement) -> String? {
        if let name = name(of: element) { return name }
        guard let qcode = element["qcode"] else { return element["uri"] }
        guard let uri = uri(qcode) else { return qcode }
        return NewsCodes.name(uri) ?? uri.split(separator: "/").last.map(String.init)
    }

    /// The name of an organisation or person, or else what its code or address calls it.
    func partyName(of element: XMLElement) -> String? {
        if let name = name(of: element) { return name }
        if let qcode = element["qcode"], let colon = qcode.utf8.firstIndex(of: Byte.colon) {
            return String(qcode[qcode.utf8.index(after: colon)...])
        }
        return element["uri"].map { uri in OutletName.host(ofURL: uri) ?? uri }
    }

    /// Of several texts in several languages the one in the item's language, else the first; empty ones are none.
    func best(_ elements: [XMLElement]) -> XMLElement? {
        let filled = elements.filter { !$0.rawText.isEmpty }
        guard filled.count > 1 else { return filled.first }
        return filled.first { isOwn($0["xml:lang"]) } ?? filled.first { $0["xml:lang"] == nil } ?? filled.first
    }

    /// Whether a text's language is the item's own.
    func isOwn(_ tag: String?) -> Bool {
        guard let tag, let language else { return false }
        return Self.primary(tag) == Self.primary(language)
    }

    private func name(among names: [XMLElement]) -> String? {
        let full = names.filter { !["mnemonic", "short"].contains(G2Code.local($0["role"])) }
        return best(full.isEmpty ? names : full)?.text
    }

    private static func primary(_ tag: String) -> [UInt8] { folded(Array(tag.utf8.prefix { $0 != Byte.hyphen })) }
}

/// Codes as NewsML-G2 writes them.
enum G2Code {
    /// `summary` of `drol:summary` or of `http://cv.iptc.org/newscodes/descriptionrole/summary`, lower case.
    static func local(_ code: String?) -> String {
        guard let code else { return "" }
        let bytes = folded(code)
        let start = bytes.lastIndex { $0 == Byte.colon || $0 == Byte.slash || $0 == Byte.hash }.map { $0 + 1 } ?? 0
        return bytes.text(start..<bytes.count)
    }

    /// The local part of an element's `qcode` or `uri`, and of `type` or `role` through `name`.
    static func local(_ element: XMLElement?, _ names: String...) -> String {
        for name in names.isEmpty ? ["qcode", "uri", "literal"] : names {
            if let code = element?[name] { return local(code) }
        }
        return ""
    }
}
