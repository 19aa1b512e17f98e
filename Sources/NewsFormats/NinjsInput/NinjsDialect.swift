import Clippings

/// ninjs, IPTC's JSON for news, of every version from 1.0 to 3.1, and what content systems write after it.
struct NinjsDialect: JSONNewsDialect {
    /// Properties that only a news item has.
    private static let ownNames: Set<String> = [
        "headline", "headlines", "bodies", "versioncreated", "pubstatus", "usageterms", "copyrightnotice", "slugline",
        "representationtype", "firstcreated", "altids", "ednote", "infosource", "infosources", "byline", "renditions",
        "descriptions", "eventdetails", "plannedcoverage",
    ]
    private static let patterns = ["body_", "headline_", "description_"]

    func recognises(_ object: NewsObject) -> Bool {
        let standard = object.object("standard")?.text("name", "schema")?.lowercased() ?? ""
        if standard.contains("ninjs") { return true }
        let own = object.names.filter { name in
            Self.ownNames.contains(name) || Self.patterns.contains { name.hasPrefix($0) }
        }
        // A lone `uri` names an item of which nothing else is known; with a program's own properties it does not.
        let isNamed = object.has("uri") || object.has("guid")
        return (isNamed && (!own.isEmpty || object.names.count <= 4 || object.has("type"))) || own.count >= 3
    }

    func read(_ object: NewsObject, _ document: SourceDocument) -> [Article] {
        NinjsReader(format: "ninjs", document: document).articles(object)
    }
}
