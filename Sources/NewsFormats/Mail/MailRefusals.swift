import Clippings

/// Mails that hold no article, told before their text is looked at.
enum MailRefusals {
    /// Why the mail is none for a desk; `nil` when it may be.
    static func find(_ header: MailHeader, _ part: MimePart) -> Refusal? {
        report(header, part) ?? automatic(header) ?? piece(part) ?? (isEncrypted(part) ? encrypted : nil)
    }

    static var encrypted: Refusal {
        Refusal(.encrypted, "the mail is encrypted; decrypt it in a mail program and save it from there")
    }

    static var empty: Refusal {
        Refusal(.empty, "the mail has no text and no attachment that is read; ask its sender for the article")
    }

    /// Whether a part's bytes can only be read with a key.
    static func isEncrypted(_ part: MimePart) -> Bool {
        if part.type == "multipart/encrypted" { return true }
        guard part.type == "application/pkcs7-mime" || part.type == "application/x-pkcs7-mime" else { return false }
        let kind = part.parameter("smime-type").map { folded($0).text }
        return kind == nil || kind == "enveloped-data" || kind == "authenveloped-data"
    }

    private static func report(_ header: MailHeader, _ part: MimePart) -> Refusal? {
        if part.type == "multipart/report" {
            switch part.parameter("report-type").map({ folded($0).text }) {
            case "disposition-notification"?: return notAnArticle("a receipt for a mail that was read")
            case "feedback-report"?: return notAnArticle("a complaint about a mail")
            default: return notAnArticle("a report on the delivery of a mail")
            }
        }
        let local = MailAddress.list(header["from"]).first?.local ?? ""
        let isReport =
            local == "mailer-daemon" || local == "mail-daemon" || header.has("x-failed-recipients")
            || part.leaves.contains { $0.type == "message/delivery-status" }
        return isReport ? notAnArticle("a report on the delivery of a mail") : nil
    }

    private static func automatic(_ header: MailHeader) -> Refusal? {
        let isAutomatic =
            header.token("auto-submitted")?.hasPrefix("auto-replied") == true || header.has("x-autoreply")
            || header.has("x-autorespond")
        return isAutomatic ? notAnArticle("an automatic answer") : nil
    }

    private static func piece(_ part: MimePart) -> Refusal? {
        guard part.type == "message/partial" else { return nil }
        return Refusal(.unsupportedFormat, "the mail is one piece of a mail sent in several; put them together first")
    }

    private static func notAnArticle(_ what: String) -> Refusal {
        Refusal(.notAnArticle, "the mail is \(what), no article; leave such mails out")
    }
}
