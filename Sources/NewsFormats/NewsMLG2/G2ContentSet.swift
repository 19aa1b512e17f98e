import Clippings

/// The text in a NewsML-G2 item's `contentSet`: renditions of one content, of which the first with a text is read.
enum G2ContentSet {
    /// The lines; what an NITF document inside says besides fills fields that have no value yet.
    static func lines(of set: XMLElement, into wire: inout WireArticle) -> [[UInt8]] {
        for rendition in set.children {
            let lines: [[UInt8]]
            switch rendition.name {
            case "inlineXML": lines = inlineXML(rendition, into: &wire)
            case "inlineData": lines = inlineData(rendition)
            default: lines = []
            }
            if !lines.isEmpty { return lines }
        }
        return []
    }

    private static func inlineXML(_ rendition: XMLElement, into wire: inout WireArticle) -> [[UInt8]] {
        guard let root = rendition.children.first else {
            return rendition.rawText.isEmpty ? [] : BodyMarkup.lines(ofText: rendition.verbatim)
        }
        switch root.name.lowercased() {
        case "nitf":
            NITFHead.read(root, into: &wire)
            NITFBody.read(root, into: &wire)
            NITFHead.readFallbacks(root, into: &wire)
            return wire.body
        case "html":
            if wire.article.headline == nil, let title = root.path("head", "title")?.text, !title.isEmpty {
                wire.add(headline: title, role: nil, "inlineXML html/head/title")
            }
            return BodyMarkup.lines(ofPage: root)
        case "body", "div", "section", "article", "p", "block", "body.content":
            return BodyMarkup.lines(ofPage: rendition)
        // Results, tables of events, layouts: data without a text.
        default: return []
        }
    }

    private static func inlineData(_ rendition: XMLElement) -> [[UInt8]] {
        let type = rendition["contenttype"]?.lowercased() ?? ""
        guard type.isEmpty || type.hasPrefix("text/") || type.contains("html") else { return [] }
        var text = rendition.verbatim
        if rendition["encoding"]?.lowercased().contains("base64") == true {
            guard let bytes = BodyMarkup.decoded(base64: text), let decoded = try? TextDecoder.decode(bytes) else {
                return []
            }
            text = decoded.bytes
        } else if !rendition.children.isEmpty {
            return BodyMarkup.lines(ofPage: rendition)
        }
        return BodyMarkup.lines(ofText: text, isMarkup: type.contains("html") ? true : nil)
    }
}
