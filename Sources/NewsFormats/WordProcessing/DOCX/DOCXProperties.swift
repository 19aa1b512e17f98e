import Clippings

extension DocumentProperties {
    /// The properties in `docProps/core.xml`.
    init(core root: XMLElement?) {
        self.init(place: "docProps/core.xml")
        guard let root else { return }
        title = root.first("title")?.text
        creator = root.first("creator")?.text
        created = root.first("created").flatMap { MachineDate.read($0.text) }
        modified = root.first("modified").flatMap { MachineDate.read($0.text) }
        language = root.first("language").flatMap { Self.languageTag($0.text) }
        keywords = CollectedCredits.list(root.first("keywords")?.text ?? "")
        rights = root.all("rights").map { ("dc:rights", $0.text) }
    }

    /// Adds the properties that a person has named, of which some tell of rights.
    mutating func take(custom root: XMLElement?) {
        for property in (root?.all("property") ?? []).prefix(200) {
            if let name = property["name"], !property.text.isEmpty { rights.append((name, property.text)) }
        }
    }

    /// A well-formed tag of BCP 47, as far as letters and hyphens go.
    static func languageTag(_ text: String) -> String? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.utf8.count), text.utf8.count <= 35,
            first.utf8.allSatisfy(Byte.isLetter),
            parts.allSatisfy({
                (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { Byte.isLetter($0) || Byte.isDigit($0) }
            })
        else { return nil }
        return text
    }
}
