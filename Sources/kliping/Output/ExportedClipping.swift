import Varlink

/// A clipping as `export` writes it.
struct ExportedClipping {
    enum Form: String, Sendable, CaseIterable {
        /// One ninjs 3.1 item a line.
        case ninjs
        case text, markdown
    }

    var item: JSONObject
    var clip: JSONObject
    /// What is said above the text, and in the item's terms, where the document reserves its use.
    var notice: String?

    /// The item, with the notice among its terms of use.
    var labelledItem: JSONObject {
        guard let notice else { return item }
        var item = item
        let stated = item["usageTerms"]?.string ?? ""
        item["usageTerms"] = .string(stated.isEmpty ? notice : notice + "\n" + stated)
        return item
    }

    func lines(_ form: Form) -> String {
        switch form {
        case .ninjs: String(decoding: JSONValue.object(labelledItem).bytes, as: UTF8.self) + "\n"
        case .text: text
        case .markdown: markdown
        }
    }

    private var view: ArticleView { ArticleView(item: item, clip: clip) }

    /// Where it comes from, for the line below the headline.
    private var origin: [String] {
        let names = ["publisher", "agency", "published", "byline", "dateline"]
        let facts = view.facts
        return names.compactMap { name in facts.first { $0.label == name }?.value }
            + [item["uri"]?.string].compactMap { $0 }
    }

    private var text: String {
        var parts = [InertText.line(view.headline ?? "(no headline)")]
        parts.append(InertText.line(origin.joined(separator: " · ")))
        if let notice { parts.append("[\(InertText.line(notice))]") }
        parts.append(InertText.paragraphs(view.body))
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n\n" + String(repeating: "-", count: 40)
            + "\n\n"
    }

    private var markdown: String {
        var parts = ["# " + MarkdownText.line(view.headline ?? "(no headline)")]
        if !origin.isEmpty { parts.append("*" + MarkdownText.line(origin.joined(separator: " · ")) + "*") }
        if let notice { parts.append("> **" + MarkdownText.line(notice) + "**") }
        parts += view.body.split(separator: "\n").map { MarkdownText.line(String($0)) }
        return parts.joined(separator: "\n\n") + "\n\n---\n\n"
    }
}

/// Text whose signs mean nothing in Markdown.
enum MarkdownText {
    static func line(_ text: String) -> String {
        let bytes = Array(InertText.line(text).utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            if inline.contains(byte) || index == 0 && atStart.contains(byte) || endsNumber(bytes, index) {
                result.append(UInt8(ascii: "\\"))
            }
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// `1.` at the start of a line would be a list.
    private static func endsNumber(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")"), (1...9).contains(index) else {
            return false
        }
        return bytes[..<index].allSatisfy { (0x30...0x39).contains($0) }
    }

    private static let inline = Set("\\`*_[]<>&".utf8)
    private static let atStart = Set("#+-=~|".utf8)
}
