import Clippings

/// News in JSON: ninjs of every version, what is built on it, and the agencies' own objects.
///
/// One item, a list of items, items one a line, or items inside an answer of an agency's service. Tolerant, because a
/// desk gains nothing by a sender's fault: a property of a wrong type is left out and noted in `leftOut`, the rest
/// stands. An item without headline, body and description is `not-an-article`.
struct JSONNewsFormat: ArticleFormat {
    /// More items of one file than this are not read.
    private static let mostItems = 10_000
    /// More items without text between two articles are not listed.
    private static let mostLeftOut = 200

    func recognises(_ document: SourceDocument) -> Bool {
        let head = document.head
        guard let first = head.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return false }
        var index = 1
        while index < head.count, Byte.isSpace(head[index]) { index += 1 }
        guard index < head.count else { return head.count == 1 }
        let next = head[index]
        return next == Byte.quote || next == UInt8(ascii: "{") || next == UInt8(ascii: "}")
            || (first == UInt8(ascii: "[") && next == UInt8(ascii: "]"))
    }

    func read(_ document: SourceDocument) throws(Refusal) -> [Article] {
        let bytes = document.text.bytes
        if JSONEnd.isMissing(bytes) {
            throw Refusal(.truncated, "the JSON ends before its closing bracket; deliver the whole file")
        }
        let (values, isCut) = JSONDocument.read(bytes)
        guard !values.isEmpty else {
            throw Refusal(.damaged, "the file begins as JSON and holds no object that can be read; have it sent again")
        }
        var envelope = JSONEnvelope(limit: Self.mostItems)
        for value in values { envelope.open(value) }
        guard !envelope.items.isEmpty else { throw Self.refusal(values) }
        // The last item may have lost its end to the limit.
        if isCut, envelope.items.count > 1 { envelope.removeLast() }
        var found = try articles(envelope, document)
        if isCut || envelope.isFull {
            let name = "the items behind item \(envelope.items.count)"
            let refusal = isCut ? JSONDocument.overfull : Self.overfull
            found[found.count - 1].leftOut.append(Article.LeftOut(name, refusal))
        }
        return found
    }

    private static var overfull: Refusal {
        Refusal(.tooLarge, "the file has more than \(mostItems) items; split it into several")
    }

    private func articles(_ envelope: JSONEnvelope, _ document: SourceDocument) throws(Refusal) -> [Article] {
        var result: [Article] = []
        var leftOut: [Article.LeftOut] = []
        for (position, item) in envelope.items.enumerated() {
            let found = item.dialect.read(item.object, document)
            if found.isEmpty, leftOut.count < Self.mostLeftOut {
                leftOut.append(Article.LeftOut("item \(position + 1)", Self.noText(item.object)))
            }
            for var article in found {
                article.leftOut = leftOut + article.leftOut
                leftOut = []
                result.append(article)
            }
        }
        guard !result.isEmpty else { throw leftOut.first?.refusal ?? Self.refusal([]) }
        result[result.count - 1].leftOut += leftOut
        return result
    }

    private static func noText(_ object: NewsObject) -> Refusal {
        let kind = object.text("type").map { " of type '\(String($0.prefix(40)))'" } ?? ""
        return Refusal(
            .notAnArticle,
            "the item\(kind) has no headline, body or description; deliver the story itself"
        )
    }

    private static func refusal(_ values: [JSONValue]) -> Refusal {
        if values.allSatisfy({ $0 == .object([]) || $0 == .array([]) }) {
            return Refusal(.notAnArticle, "the JSON holds no item; deliver it again once it has one")
        }
        let hasObject = values.contains { value in value.list.contains { NewsObject($0) != nil } }
        return hasObject
            ? Refusal(.unsupportedFormat, "the file is JSON of a kind not read here; deliver ninjs, text or HTML")
            : Refusal(.damaged, "the file is JSON without an object, which no news item is; have it sent again")
    }
}
