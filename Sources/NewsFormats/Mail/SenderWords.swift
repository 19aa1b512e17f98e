/// Words by which an organisation's name or mailbox is told from a person's.
enum SenderWords {
    /// Whether a word of the name says that it is no person's.
    static func namesOutlet(_ name: [UInt8]) -> Bool {
        let text = folded(name)
        return Words.ranges(text, limit: 12).contains { outlets.contains(text.text($0)) }
    }

    /// Whether a name is that of a task, as `Press Office` and `Media Relations` are, and of nobody who has it.
    static func namesTask(_ name: [UInt8]) -> Bool {
        let text = folded(name)
        let words = Words.ranges(text, limit: 4).map { text.text($0) }
        return (1...3).contains(words.count) && words.allSatisfy { services.contains($0) || tasks.contains($0) }
    }

    /// Whether the part of an address before the `@` names a task, not a person.
    static func isService(_ local: String) -> Bool {
        let text = Array(local.utf8)
        if services.contains(text.filter(Byte.isLetter).text) { return true }
        return text.split { !Byte.isLetter($0) }.contains { services.contains(Array($0).text) }
    }

    /// Whether anybody can have an address there.
    static func isPublicProvider(_ domain: String) -> Bool {
        publicProviders.contains(String(mainDomain(domain).prefix { $0 != "." }))
    }

    /// `example.org` of `mail.example.org`.
    static func mainDomain(_ domain: String) -> String {
        let labels = domain.split(separator: ".")
        guard labels.count > 2, mailHosts.contains(String(labels[0])) else { return domain }
        return labels.dropFirst().joined(separator: ".")
    }

    private static let publicProviders: Set<String> = [
        "gmail", "googlemail", "yahoo", "ymail", "hotmail", "outlook", "live", "msn", "icloud", "me", "aol", "gmx",
        "web", "proton", "protonmail", "mail", "qq", "163", "126", "yandex", "zoho", "fastmail", "rocketmail",
    ]
    private static let mailHosts: Set<String> = [
        "mail", "email", "e", "em", "news", "newsletter", "newsletters", "mailer", "send", "mg", "info", "m", "mx",
        "smtp", "updates", "lists", "list", "alerts", "reply",
    ]
    private static let services: Set<String> = [
        "newsletter", "newsletters", "news", "noreply", "donotreply", "reply", "info", "press", "presse", "pers",
        "pressoffice", "redaksi", "redaktion", "redaction", "redaccion", "hello", "alert", "alerts", "media",
        "contact", "mailer", "support", "team", "update", "updates", "digest", "notification", "notifications",
        "notify", "humas", "editor", "editors", "editorial", "newsroom", "desk", "newsdesk", "office", "service",
        "subscriptions", "subscribe", "daily", "weekly", "briefing", "bulletin", "announce", "announcements",
        "postmaster", "marketing", "googlealerts", "communications", "comms", "prensa", "imprensa", "siaranpers",
    ]
    private static let tasks: Set<String> = ["relations", "public", "room", "center", "centre", "unit", "and", "the"]
    private static let outlets: Set<String> = [
        "news", "newsletter", "newsletters", "daily", "weekly", "times", "post", "media", "press", "magazine",
        "journal", "agency", "alerts", "alert", "digest", "briefing", "bulletin", "editors", "editorial", "redaksi",
        "redaktion", "newsroom", "desk", "office", "team", "ministry", "kementerian", "dinas", "badan", "humas",
        "biro", "lembaga", "komisi", "yayasan", "polda", "polri", "polres", "pemerintah", "pemprov", "pemkab",
        "pemkot", "partai", "jabatan", "kerajaan", "university", "universitas", "universiti", "universität",
        "université", "institute", "institut", "foundation", "association", "council", "committee", "commission",
        "department", "government", "embassy", "kedutaan", "bank", "inc", "ltd", "llc", "corp", "corporation",
        "company", "gmbh", "group", "pt", "tbk", "sdn", "bhd", "radio", "television", "tv", "tribune", "herald",
        "gazette", "observer", "today", "harian", "koran", "tabloid", "majalah", "berita", "warta", "kabar", "nawala",
        "buletin", "newswire", "communications", "relations", "service", "services", "society", "union",
        "federation", "centre", "center", "club", "project", "network", "online", "support", "presse",
        "pressestelle", "zeitung", "prensa", "noticias", "diario", "imprensa", "jornal", "report", "reports",
        "updates", "notifications", "list", "announcements", "publishing",
    ]
}
