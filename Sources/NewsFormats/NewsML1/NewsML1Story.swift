import Clippings

/// One story of a NewsML 1 item: a component, and those around it whose metadata counts for it too.
struct NewsML1Story {
    /// Components nested deeper than this are not looked into.
    private static let deepest = 40
    /// An item has no more stories than this, such as languages of a release.
    private static let most = 100

    private let component: XMLElement
    /// The components around it, the outermost first.
    private let around: [XMLElement]

    /// The stories below a component: its parts that have headlines of their own, if there are several, else itself.
    static func find(in root: XMLElement) -> [NewsML1Story] {
        var around: [XMLElement] = []
        var component = root
        while around.count < deepest {
            let parts = component.all("NewsComponent")
            let stories = parts.filter { $0.path("NewsLines", "HeadLine") != nil && hasText($0) }
            if stories.count > 1 {
                return stories.prefix(most).map { NewsML1Story(component: $0, around: around + [component]) }
            }
            // A single part with everything in it.
            guard parts.count == 1, component.first("ContentItem") == nil else { break }
            around.append(component)
            component = parts[0]
        }
        return [NewsML1Story(component: component, around: around)]
    }

    func read(into wire: inout WireArticle) {
        // What stands nearest to the text counts first.
        for element in [component] + around.reversed() { NewsML1Metadata.readLanguage(element, into: &wire) }
        let sets = component.descendants("TopicSet") + around.flatMap { $0.all("TopicSet") }
        let topics = sets.flatMap { $0.all("Topic") }
        let names = NewsML1Topics(topics, language: wire.language)
        for element in [component] + around.reversed() {
            NewsML1Metadata(names: names).read(element, into: &wire)
        }
        read(component, depth: 0, into: &wire)
        if wire.article.headline == nil { readPartLines(component, into: &wire) }
        if wire.body.isEmpty, wire.article.pageType != nil {
            wire.body = wire.article.descriptions.filter { $0.role == "caption" }.map { Array($0.value.utf8) }
        } else {
            wire.article.pageType = nil
        }
    }

    private static func hasText(_ component: XMLElement) -> Bool {
        component.descendants("ContentItem").contains { !NewsML1Content.lines(of: $0).isEmpty }
    }

    /// Takes the texts of a component and of those inside it, each by its role.
    private func read(_ component: XMLElement, depth: Int, into wire: inout WireArticle) {
        guard depth < Self.deepest else { return }
        let role = component.first("Role")?["FormalName"]?.lowercased() ?? ""
        // Of equivalents one is enough, the first that can be read.
        let isChoice = component["EquivalentsList"]?.lowercased() == "yes"
        for content in component.all("ContentItem") {
            NewsML1Content.readKind(content, into: &wire)
            let count = wire.body.count
            take(content, role: role, into: &wire)
            if isChoice, wire.body.count > count { return }
        }
        for part in component.all("NewsComponent") {
            let count = wire.body.count
            read(part, depth: depth + 1, into: &wire)
            if isChoice, wire.body.count > count { return }
        }
    }

    private func take(_ content: XMLElement, role: String, into wire: inout WireArticle) {
        let place = role.isEmpty ? "ContentItem" : "NewsComponent[Role=\(role)]"
        switch role {
        case "stylesheet", "logo", "contact", "catalog", "metadata", "thumbnail": break
        case "caption", "photocaption", "photo caption":
            let lines = NewsML1Content.lines(of: content).map(\.text)
            wire.add(description: lines.joined(separator: " "), role: "caption", place)
        case "headline", "headlines":
            let lines = NewsML1Content.lines(of: content).map(\.text)
            if wire.article.headline == nil, !lines.isEmpty {
                wire.add(headline: lines.joined(separator: " "), role: nil, place)
            }
        case "subheadline", "subhead":
            for line in NewsML1Content.lines(of: content) { wire.add(headline: line.text, role: "subhead", place) }
        case "abstract", "summary", "lead", "teaser":
            let lines = NewsML1Content.lines(of: content).map(\.text)
            wire.add(description: lines.joined(separator: " "), role: "summary", place)
        default: NewsML1Content.read(content, into: &wire)
        }
    }

    /// Headlines that stand only with a part, when no component around has one.
    private func readPartLines(_ component: XMLElement, into wire: inout WireArticle) {
        for lines in component.descendants("NewsLines") {
            if let headline = lines.first("HeadLine")?.text, !headline.isEmpty {
                wire.add(headline: headline, role: nil, "NewsLines/HeadLine")
                return
            }
        }
    }
}
