import Clippings

/// What the package document (OPF) of a book says: its metadata and the order of its documents.
struct EPUBPackageDocument {
    var title: String?
    var creator: String?
    var publisher: String?
    var language: String?
    var identifier: String?
    var rights: String?
    private(set) var signals = RightsLedger()
    var published: NewsDate?
    var modified: NewsDate?
    /// Paths inside the package; navigation is left out.
    var readingOrder: [String] = []

    init(_ root: XMLElement, path: String) {
        if let metadata = root.first("metadata") { read(metadata, uniqueID: root["unique-identifier"]) }
        var paths: [String: String] = [:]
        for item in root.first("manifest")?.all("item") ?? [] {
            guard let id = item["id"], let target = item["href"], paths[id] == nil else { continue }
            let isNavigation = item["properties"]?.split(separator: " ").contains("nav") ?? false
            let type = item["media-type"] ?? ""
            let isText = type.isEmpty || type.contains("html") || type.contains("xml") && !type.contains("svg")
            if isText, !isNavigation { paths[id] = PartPath.resolve(target, from: path) }
        }
        readingOrder = (root.first("spine")?.all("itemref") ?? []).compactMap { $0["idref"].flatMap { paths[$0] } }
    }

    private mutating func read(_ metadata: XMLElement, uniqueID: String?) {
        // EPUB 2 files of old hold Dublin Core one level deeper.
        let inner = metadata.first("dc-metadata")?.children ?? []
        for element in metadata.children + inner {
            let text = element.text
            readRights(element, text)
            guard !text.isEmpty else { continue }
            switch element.name.lowercased() {
            case "title": title = title ?? text
            case "creator": creator = creator ?? text
            case "publisher": publisher = publisher ?? text
            case "language": language = language ?? DocumentProperties.languageTag(text)
            case "rights": rights = rights ?? text
            case "identifier":
                if identifier == nil || (uniqueID != nil && element["id"] == uniqueID) { identifier = text }
            case "date":
                let event = element["opf:event"] ?? element["event"]
                if event == nil || event == "publication" { published = published ?? MachineDate.read(text) }
                if event == "modification" { modified = modified ?? MachineDate.read(text) }
            case "meta" where element["property"] == "dcterms:modified": modified = modified ?? MachineDate.read(text)
            default: break
            }
        }
    }

    /// `tdm:reservation` and licences, as EPUB 3 and EPUB 2 write metadata and links.
    private mutating func readRights(_ element: XMLElement, _ text: String) {
        let name = folded(element["property"] ?? element["rel"] ?? element["name"] ?? element.qualifiedName).text
        let value = element["content"] ?? element["href"] ?? text
        let place = "package document \(name)"
        switch name {
        case "tdm:reservation", "tdm-reservation":
            signals.add(MiningReservation.signal(reservation: value, place))
        case "tdm:policy", "tdm-policy": signals.add(MiningReservation.signal(policy: value, place))
        case "dcterms:license", "cc:license", "license", "dc:rights", "dcterms:rights", "dcterms:accessrights":
            if !value.isEmpty { signals.add(RightsStatement.named(name)?.signals(value, place) ?? []) }
        default: break
        }
    }
}
