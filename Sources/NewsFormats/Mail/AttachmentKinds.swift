import Clippings

/// Which attachments are looked into at all.
enum AttachmentKinds {
    /// Whether nobody misses the part: pictures, signatures, calendars.
    static func isSilent(_ part: MimePart) -> Bool {
        switch part.kind {
        case .message: false
        case .multipart: part.type != "multipart/encrypted"
        case .leaf:
            part.mainType == "image" || silent.contains(part.type)
                || (part.mainType == "message" && part.type != "message/rfc822")
        }
    }

    /// Whether the part's own type says that it holds no article.
    static func isUnread(_ part: MimePart) -> Bool {
        if ["audio", "video", "font", "model"].contains(part.mainType) { return true }
        return part.mainType == "text" && (part.type.hasPrefix("text/x-") || unreadText.contains(part.type))
    }

    static func unread(_ type: String) -> Refusal {
        Refusal(.unsupportedFormat, "the attachment is \(type), which is not read; deliver the article as text or HTML")
    }

    private static let silent: Set<String> = [
        "text/calendar", "text/vcard", "text/x-vcard", "text/directory", "text/x-amp-html", "text/css",
        "text/x-moz-deleted", "application/ics", "application/pgp-signature", "application/pkcs7-signature",
        "application/x-pkcs7-signature", "application/pgp-keys", "application/pgp-encrypted", "application/pkix-cert",
    ]
    private static let unreadText: Set<String> = [
        "text/csv", "text/tab-separated-values", "text/javascript", "text/ecmascript", "text/troff", "text/diff",
    ]
}
