import Clippings

/// Tells organisations from people where a wire names a party and does not say which it is.
enum PartyName {
    /// Whether `name` is known or sounds to be no person.
    static func isOrganisation(_ name: String, in article: Article) -> Bool {
        let bytes = Array(name.utf8)
        let key = folded(name)
        if article.infoSources.contains(where: { folded($0.name) == key }) { return true }
        if let holder = article.copyrightHolder, folded(holder) == key { return true }
        if Organisations.kind(of: bytes) != nil || Organisations.soundsLikeOutlet(bytes) { return true }
        return Words.ranges(key, limit: 12).contains { words.contains(key.text($0)) }
    }

    /// Whether a party without a stated nature can be taken for a person: two words or more, and no organisation's.
    static func isPerson(_ name: String, in article: Article) -> Bool {
        let bytes = Array(name.utf8)
        return (2...6).contains(Words.count(bytes, limit: 8)) && bytes.contains { Byte.isUpper($0) || $0 >= 0x80 }
            && !bytes.contains { Byte.isDigit($0) || $0 == UInt8(ascii: "@") || $0 == Byte.slash }
            && !isOrganisation(name, in: article)
    }

    /// `STT` of `STT–`: a credit line without the dash that parts it from the text.
    static func withoutSigns(_ name: String) -> String {
        var bytes = Array(name.utf8).trimmed
        while true {
            if bytes.last == Byte.hyphen || bytes.last == Byte.space || bytes.last == Byte.slash {
                bytes.removeLast()
            } else if bytes.ends(with: "–") || bytes.ends(with: "—") {
                bytes.removeLast(3)
            } else {
                return bytes.text
            }
        }
    }

    private static let words: Set<String> = [
        "inc", "ltd", "llc", "llp", "plc", "corp", "corporation", "company", "gmbh", "ag", "kg", "sa", "spa", "srl",
        "bv", "nv", "oy", "ab", "as", "asa", "pt", "tbk", "bhd", "sdn", "pte", "pty", "agency", "agentur", "agencia",
        "agenzia", "agence", "press", "presse", "news", "network", "media", "newsroom", "redaktion", "redaksi",
        "university", "ministry", "association", "group", "wire", "newswire", "studio", "solutions", "service",
        "services", "desk", "staff", "bureau", "office", "kantor", "kementerian", "insights",
    ]
}

/// The names in a byline as printed.
enum BylineNames {
    /// `Jane Roe`, `John Doe` of `By Jane Roe and John Doe`; initials and addresses are none.
    static func read(_ byline: String) -> [String] {
        var text = Array(byline.utf8).trimmed
        if let opener = KnowledgeBase.shared.bylineOpeners.match(folded(text), at: 0), opener.end < text.count {
            text = text.slice(opener.end..<text.count).trimmed
        }
        return PersonName.split(text.text).filter { name in
            let bytes = Array(name.utf8)
            return bytes.contains { Byte.isUpper($0) || $0 >= 0x80 } && !bytes.contains(where: Byte.isDigit)
                && !DatelinePart.isDomain(bytes)
        }
    }
}
