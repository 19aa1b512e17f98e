/// Names of header fields by which mail is told from text that happens to hold a colon.
enum MailFieldNames {
    /// Fields that no newspaper prints.
    static let technical: Set<String> = [
        "content-type", "content-transfer-encoding", "mime-version", "received", "message-id", "return-path",
        "delivered-to", "dkim-signature", "arc-seal", "arc-message-signature", "arc-authentication-results",
        "authentication-results", "received-spf", "x-received", "in-reply-to", "references", "list-id",
        "list-unsubscribe", "list-post", "x-mailer", "x-originating-ip", "x-google-smtp-source", "domainkey-signature",
        "envelope-to", "x-original-to", "newsgroups", "xref", "x-mozilla-status", "x-gmail-labels",
        "snapshot-content-location", "content-location", "content-disposition", "user-agent", "errors-to",
        "nntp-posting-host", "thread-index", "x-mimeole", "x-priority", "resent-from", "x-mailing-list",
        "autocrypt", "x-spam-status", "mail-followup-to", "resent-message-id", "original-recipient",
    ]

    static let all: Set<String> = technical.union([
        "from", "to", "subject", "date", "reply-to", "cc", "bcc", "sender", "precedence", "organization", "keywords",
        "status", "importance", "disposition-notification-to", "thread-topic", "approved", "lines", "resent-to",
        "resent-date", "content-language", "path",
    ])
}
