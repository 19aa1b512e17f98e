/// Who a mail is from, told by the shape of the name: a person who wrote it, an outlet that sends it.
struct MailSender {
    struct Stated: Equatable {
        var name: String
        /// Such as `mail header From`.
        var place: String
        var raw: String
    }

    private(set) var publisher: Stated?
    private(set) var author: Stated?

    init(_ header: MailHeader) {
        let field = MailAddress.list(header["from"]).isEmpty ? "sender" : "from"
        let isBulk = header.has("list-unsubscribe") || header.has("list-id") || header.token("precedence") == "bulk"
        if let from = MailAddress.list(header[field]).first {
            let place = field == "from" ? "mail header From" : "mail header Sender"
            take(from, raw: header[field] ?? [], place: place, isBulk: isBulk)
        }
        if publisher == nil, let name = Self.listName(header["list-id"]) {
            publisher = Stated(name: name, place: "mail header List-Id", raw: Self.shown(header["list-id"] ?? []))
        }
        if publisher == nil, let name = header.text("organization"), (2...100).contains(name.utf8.count),
            name.utf8.contains(where: Byte.isLetter)
        {
            publisher = Stated(name: name, place: "mail header Organization", raw: name)
        }
    }

    /// Takes the sender as it is typed above a mail that was passed on.
    init(typed: [UInt8]) {
        guard let from = MailAddress.list(typed).first else { return }
        take(from, raw: typed, place: "header of the mail passed on", isBulk: false)
    }

    private mutating func take(_ from: MailAddress, raw: [UInt8], place: String, isBulk: Bool) {
        let name = Array(from.name.utf8)
        func stated(_ name: [UInt8]) -> Stated { Stated(name: name.trimmed.text, place: place, raw: Self.shown(raw)) }
        if name.isEmpty || name.contains(UInt8(ascii: "@")) {
            // Nothing but an address: a service that writes to many is known by its domain.
            if isBulk || SenderWords.isService(from.local), !SenderWords.isPublicProvider(from.domain),
                from.domain.contains(".")
            {
                publisher = stated(Array(OutletName.name(ofDomain: SenderWords.mainDomain(from.domain)).utf8))
            }
        } else if let parted = Self.parted(name) {
            author = stated(parted.person)
            publisher = stated(parted.outlet)
        } else if Self.isOutlet(name, from) {
            publisher = stated(Self.withoutService(name))
        } else if PersonName.isName(name), PersonName.looksLikeNames(Self.ordered(name)) || !isBulk {
            author = stated(Self.ordered(name))
        } else if isBulk {
            publisher = stated(name)
        }
    }

    /// `Jane Roe (Reuters)`, `Jane Roe at The Daily`, `Jane Roe | The Daily`, `Jane Roe, The Daily`.
    private static func parted(_ name: [UInt8]) -> (person: [UInt8], outlet: [UInt8])? {
        let text = folded(name)
        for separator in [" at ", " from ", " via ", " dari ", " @ ", " | ", " (", ", ", " - ", " – ", " / "] {
            guard let at = text.first(Array(separator.utf8)), at > 2 else { continue }
            let person = name.slice(0..<at).trimmed
            var outlet = name.slice(at + separator.utf8.count..<name.count).trimmed
            if outlet.last == Byte.closeBracket { outlet.removeLast() }
            guard PersonName.looksLikeNames(person), !hasOutletWord(person), outlet.count >= 2 else { continue }
            // What stands behind a comma or in brackets can be a nickname or a title as well.
            let isPlain = separator != ", " && separator != " ("
            if isPlain || hasOutletWord(outlet) || Organisations.kind(of: outlet) != nil
                || DatelinePart.isDomain(outlet)
            {
                return (person, outlet)
            }
        }
        return nil
    }

    /// `Roe, Jane` is Jane Roe.
    private static func ordered(_ name: [UInt8]) -> [UInt8] {
        let parts = name.split(separator: Byte.comma).map { Array($0).trimmed }
        guard parts.count == 2, !parts[0].contains(Byte.space), !parts[1].isEmpty,
            Words.count(parts[1], limit: 4) <= 3
        else { return name }
        return parts[1] + [Byte.space] + parts[0]
    }

    private static func isOutlet(_ name: [UInt8], _ from: MailAddress) -> Bool {
        if hasOutletWord(name) || Organisations.kind(of: name) != nil || DatelinePart.isDomain(name)
            || SenderWords.isService(from.local)
        {
            return true
        }
        // A single name that the domain repeats, unless the mailbox repeats it, too (`jane@jane.example`).
        let key = comparisonKey(name)
        return Words.count(name, limit: 2) == 1 && comparisonKey(Array(from.local.utf8)) != key
            && !SenderWords.isPublicProvider(from.domain) && comparisonKey(Array(from.domain.utf8)).first(key) != nil
    }

    private static func hasOutletWord(_ name: [UInt8]) -> Bool {
        SenderWords.namesOutlet(name) || Organisations.soundsLikeOutlet(name)
    }

    /// `The Daily` of `The Daily Newsletter`.
    private static func withoutService(_ name: [UInt8]) -> [UInt8] {
        let name = withoutTask(name)
        let text = folded(name)
        for word in [" newsletters", " newsletter", " nawala", " buletin"] where text.ends(with: word) {
            let rest = name.slice(0..<name.count - word.utf8.count).trimmed
            if rest.count >= 2 { return withoutDomain(rest) }
        }
        return withoutDomain(name)
    }

    /// `Ministry of Works` of `Press Office, Ministry of Works`.
    private static func withoutTask(_ name: [UInt8]) -> [UInt8] {
        guard let comma = name.firstIndex(of: Byte.comma) else { return name }
        let rest = name.slice(comma + 1..<name.count).trimmed
        return rest.count >= 2 && SenderWords.namesTask(name.slice(0..<comma)) ? rest : name
    }

    private static func withoutDomain(_ name: [UInt8]) -> [UInt8] {
        DatelinePart.isDomain(name) ? Array(OutletName.name(ofDomain: name.text).utf8) : name
    }

    /// The words before the identifier in `List-Id: The Daily <daily.example.org>`.
    private static func listName(_ value: [UInt8]?) -> String? {
        guard let value, let angle = value.firstIndex(of: Byte.less) else { return nil }
        let name = EncodedWords.decode(value.slice(0..<angle)).filter { $0 != Byte.quote }.trimmed
        // Many services put an identifier there.
        let isWords = name.contains(Byte.space) || name.first.map(Byte.isUpper) == true
        // Others describe it: `Discussion of things that swim.`
        let isDescription = name.last == Byte.period || folded(name).contains("list") || Words.count(name) > 5
        guard isWords, !isDescription, (2...60).contains(name.count), name.filter(Byte.isDigit).count < 5 else {
            return nil
        }
        return name.text
    }

    private static func shown(_ raw: [UInt8]) -> String {
        let text = EncodedWords.decode(raw)
        return text.excerpt(0..<text.count, limit: 300)
    }
}
