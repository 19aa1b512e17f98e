/// What the parts of a mail are to its reader: the text, and what came along with it.
struct MailBody {
    /// More attachments than this are not looked at.
    private static let maximumAttachments = 300

    /// Parts that make up the text, each the better of its alternatives, in order.
    private(set) var texts: [MailText] = []
    private(set) var attachments: [MimePart] = []

    init(_ part: MimePart) { take(part) }

    private mutating func take(_ part: MimePart) {
        switch part.kind {
        case .message: attach(part)
        case .leaf:
            let isAttached = part.disposition == "attachment" || part.fileName != nil
            if !isAttached, let text = MailText(part) { texts.append(text) } else { attach(part) }
        case .multipart:
            switch part.type {
            case "multipart/encrypted": attach(part)
            case "multipart/alternative": takeAlternatives(part.children)
            case "multipart/related": takeRelated(part)
            // The second part is the signature.
            case "multipart/signed": if let signed = part.children.first { take(signed) }
            default: part.children.forEach { take($0) }
            }
        }
    }

    private mutating func attach(_ part: MimePart) {
        if attachments.count < Self.maximumAttachments { attachments.append(part) }
    }

    /// Takes the text by which the article is carried best, and the attachments inside any of the alternatives.
    private mutating func takeAlternatives(_ parts: [MimePart]) {
        var found: [[MailText]] = []
        for part in parts {
            let inner = MailBody(part)
            var texts = inner.texts
            // An alternative with a file's name is text all the same.
            if texts.isEmpty, part.kind == .leaf, part.disposition != "attachment", let text = MailText(part) {
                texts = [text]
            } else {
                inner.attachments.forEach { attach($0) }
            }
            if !texts.isEmpty { found.append(texts) }
        }
        // An only one needs no weighing, for which markup would be parsed.
        guard found.count > 1 else {
            texts += found.first ?? []
            return
        }
        let bodies = found.map { texts in (texts: texts, weight: texts.reduce(0) { $0 + $1.weight }) }
        // The sender puts the richest last; it wins unless it says much less than another.
        let most = bodies.map(\.weight).max() ?? 0
        texts += bodies.last { $0.weight * 10 >= most * 7 }?.texts ?? []
    }

    /// Takes the part that the others belong to; pages beside it are frames of it.
    private mutating func takeRelated(_ part: MimePart) {
        let children = part.children
        let start = part.parameter("start").map { $0.filter { $0 != "<" && $0 != ">" } }
        let root = children.firstIndex { start != nil && $0.contentID == start } ?? 0
        for (index, child) in children.enumerated() {
            if index == root { take(child) } else if child.mainType != "text" { attach(child) }
        }
    }
}
