import Clippings

/// The body and the descriptions of a ninjs item.
///
/// Versions 2 and 3 have lists with roles and media types, version 1 names such as `body_text` and `body_xhtml`. Of
/// several bodies, which are one text in several notations, the one that keeps its paragraphs is taken. An item without
/// a body, as a picture is, has its descriptions for text.
struct NinjsText {
    private(set) var paragraphs: [[UInt8]] = []
    private(set) var place = "body"
    private(set) var descriptions: [Article.Description] = []
    /// Whether the paragraphs describe a picture or recording.
    private(set) var isCaption = false

    private struct Candidate {
        var place: String
        var role: String
        var text: String
        var isMarkup: Bool
    }

    init(_ item: NewsObject) {
        let kind = item.text("type")?.lowercased() ?? ""
        let isStill = kind == "picture" || kind == "graphic"
        let told = Self.candidates(item, "descriptions", "description").filter { !$0.role.contains("creditline") }
        for candidate in told {
            let value = ItemText.line(candidate.text, isMarkup: candidate.isMarkup)
            guard !value.isEmpty, !descriptions.contains(where: { folded($0.value) == folded(value) }) else { continue }
            let isCaption = isStill || candidate.role.contains("caption")
            descriptions.append(Article.Description(value, role: isCaption ? "caption" : "summary"))
        }
        // The body of a picture is what stands for it where it cannot be shown, not what it tells.
        let bodies = isStill && !descriptions.isEmpty ? [] : Self.candidates(item, "bodies", "body")
        if let best = Self.best(bodies) {
            place = best.place
            paragraphs = best.paragraphs
        } else if let first = told.first {
            place = first.place
            isCaption = isStill || kind == "video" || kind == "audio"
            paragraphs = ItemText.paragraphs(first.text, isMarkup: first.isMarkup)
        }
    }

    private static func candidates(_ item: NewsObject, _ list: String, _ name: String) -> [Candidate] {
        var result: [Candidate] = []
        for object in item.objects(list) {
            guard let text = object.text("value", "name") else { continue }
            let role = object.text("role")?.lowercased() ?? ""
            let type = object.text("contenttype")?.lowercased() ?? role
            let place = role.isEmpty ? list : "\(list)[\(role)]"
            result.append(Candidate(place: place, role: role, text: text, isMarkup: isMarkup(type)))
        }
        for property in item.names where property == name || property.hasPrefix(name + "_") {
            guard let text = item.text(property) else { continue }
            let role = String(property.dropFirst(name.count + 1))
            result.append(Candidate(place: property, role: role, text: text, isMarkup: isMarkup(role)))
        }
        return Array(result.prefix(30))
    }

    private static func isMarkup(_ type: String) -> Bool {
        ["html", "xml", "nitf", "richtext"].contains { type.contains($0) }
    }

    /// The body that tells most, and of those that tell about the same the one in most paragraphs.
    private static func best(_ bodies: [Candidate]) -> (place: String, paragraphs: [[UInt8]])? {
        var best: (place: String, paragraphs: [[UInt8]], size: Int)?
        for body in bodies {
            let paragraphs = ItemText.paragraphs(body.text, isMarkup: body.isMarkup)
            guard paragraphs.contains(where: { $0.contains(where: Byte.isWord) }) else { continue }
            let size = paragraphs.reduce(0) { $0 + $1.count }
            if let other = best {
                let tellsMore = size * 4 > other.size * 5
                let tellsAsMuch = size * 5 > other.size * 4
                guard tellsMore || (tellsAsMuch && paragraphs.count > other.paragraphs.count) else { continue }
            }
            best = (body.place, paragraphs, size)
        }
        return best.map { ($0.place, $0.paragraphs) }
    }
}
