import Varlink

/// What people want to see of a ninjs item and its extension.
struct ArticleView {
    let item: JSONObject
    let clip: JSONObject

    var headline: String? {
        named("headlines").first { $0["role"] == nil }?["value"]?.string
    }

    /// Other lines above the text: kickers, subheads.
    var otherHeadlines: [String] {
        named("headlines").filter { $0["role"] != nil }.compactMap { $0["value"]?.string }
    }

    var body: String {
        named("bodies").first?["value"]?.string ?? ""
    }

    var published: String? {
        clip["published"]?.string ?? item["versionCreated"]?.string ?? item["firstCreated"]?.string
    }

    /// Who carries it: the publisher, else the agency.
    var outlet: String? {
        let sources = named("infoSources")
        let outlet = ["publisher", "agency"].lazy.compactMap { role in
            sources.first { $0["role"]?.string == role }?["name"]?.string
        }
        return outlet.first
    }

    /// Labelled facts, in the order of a clipping's slip.
    var facts: [(label: String, value: String)] {
        var facts: [(String, String?)] = [
            ("publisher", sources("publisher")), ("agency", sources("agency")), ("source", sources("source")),
            ("distributor", sources("distributor")), ("published", published), ("modified", clip["modified"]?.string),
            ("version", item["version"]?.string),
            ("status", item["pubStatus"]?.string), ("embargo", clip["embargoedUntil"]?.string),
            ("dateline", clip["dateline"]?["text"]?.string ?? item["located"]?.string), ("byline", item["by"]?.string),
        ]
        for role in ["author", "editor", "reporter", "photographer"] {
            facts.append((role, joined(named("people").filter { $0["rel"]?.string == role }, "name")))
        }
        facts += [
            ("language", item["language"]?.string),
            ("subjects", joined(named("subjects"), "name") ?? joined(named("subjects"), "literal")),
            ("topics", topics),
            ("provenance", clip["provenance"]?["class"]?.string), ("draws on", drawsOn),
            ("copyright", item["copyrightNotice"]?.string), ("usage terms", item["usageTerms"]?.string),
            ("note", item["edNote"]?.string), ("identity", item["uri"]?.string), ("format", clip["format"]?.string),
        ]
        return facts.compactMap { label, value in value.flatMap { $0.isEmpty ? nil : (label, $0) } }
            + RightsView(clip: clip).facts
    }

    /// The clippings of the archive that it was made from.
    private var drawsOn: String? {
        let sources = (clip["provenance"]?["evidence"]?.array ?? []).filter { $0["kind"]?.string == "copy-of" }
        return sources.isEmpty ? nil : sources.compactMap { $0["text"]?.string }.joined(separator: "; ")
    }

    /// Where the document is known to have lost text.
    var gaps: [String] {
        (clip["gaps"]?.array ?? []).compactMap { gap in
            gap["kind"]?.string.map { "\($0): \(gap["text"]?.string ?? "")" }
        }
    }

    private func sources(_ role: String) -> String? {
        joined(named("infoSources").filter { $0["role"]?.string == role }, "name")
    }

    private func named(_ member: String) -> [JSONObject] {
        (item[member]?.array ?? []).compactMap(\.object)
    }

    private func joined(_ objects: [JSONObject], _ member: String) -> String? {
        let values = objects.compactMap { $0[member]?.string }
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }
}
