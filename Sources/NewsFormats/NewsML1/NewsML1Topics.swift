/// The names of a NewsML 1 document's topics, by their formal names.
struct NewsML1Topics {
    private var names: [String: String] = [:]

    init(_ topics: [XMLElement], language: String?) {
        for topic in topics {
            guard let code = topic.first("FormalName")?.text, names[code] == nil else { continue }
            let descriptions = topic.all("Description").filter {
                $0["Variant"] == nil || $0["Variant"]?.lowercased() == "name"
            }
            let own = descriptions.first { Self.primary($0["xml:lang"]) == Self.primary(language) }
            let name = (own ?? descriptions.first)?.text ?? ""
            if !name.isEmpty { names[code] = name }
        }
    }

    subscript(_ code: String) -> String? { names[code] }

    private static func primary(_ tag: String?) -> [UInt8]? {
        tag.map { folded(Array($0.utf8.prefix { $0 != Byte.hyphen })) }
    }
}
