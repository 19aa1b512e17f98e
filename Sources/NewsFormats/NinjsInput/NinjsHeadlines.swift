import Clippings

/// The headlines of a ninjs item: `headlines[]` of versions 2 and 3, `headline` and `headline_*` of version 1.
struct NinjsHeadlines {
    private struct Candidate {
        var role: String?
        var value: String
        var place: String
        var raw: String
    }

    private(set) var main: (value: String, place: String, raw: String)?
    private(set) var others: [Article.Headline] = []

    init(_ item: NewsObject) {
        let found = Self.candidates(item)
        let choice =
            found.firstIndex { $0.role == nil } ?? found.firstIndex { $0.role == "main" }
            ?? found.firstIndex { !Self.isAside($0.role ?? "") } ?? found.indices.first
        guard let choice else { return }
        main = (found[choice].value, found[choice].place, found[choice].raw)
        for (index, headline) in found.enumerated()
        where index != choice && folded(headline.value) != folded(found[choice].value) {
            others.append(Article.Headline(headline.value, role: Self.role(headline.role ?? "")))
        }
    }

    private static func candidates(_ item: NewsObject) -> [Candidate] {
        var found: [Candidate] = []
        func add(_ role: String?, _ raw: String, _ place: String) {
            let value = ItemText.line(raw)
            guard !value.isEmpty, found.count < 50 else { return }
            found.append(Candidate(role: role, value: value, place: place, raw: raw))
        }
        if let text = item.text("headline") { add(nil, text, "headline") }
        for object in item.objects("headlines") {
            guard let text = object.text("value", "name") else { continue }
            let role = object.text("role")?.lowercased()
            add(role, text, role.map { "headlines[\($0)]" } ?? "headlines")
        }
        for name in item.names where name.hasPrefix("headline_") {
            if let text = item.text(name) { add(String(name.dropFirst("headline_".count)), text, name) }
        }
        // A title is metadata; it names an item that has no headline.
        if found.isEmpty, let text = item.text("title") { add(nil, text, "title") }
        return found
    }

    private static func isAside(_ role: String) -> Bool { role.contains("sub") || role.contains("kicker") }

    private static func role(_ role: String) -> String {
        if role.contains("kicker") { return "kicker" }
        return role.contains("sub") || role.isEmpty ? "subhead" : role
    }
}
