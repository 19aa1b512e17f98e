/// Names of outlets from what is printed or known of them.
enum OutletName {
    /// `Tribunnews` for `TRIBUNNEWS.COM`, `Republika` for `republika.co.id`, `Antaranews` for `www.antaranews.com`.
    static func name(ofDomain domain: String) -> String {
        let printed = Array(domain.utf8).trimmed
        guard DatelinePart.isDomain(printed) else { return printed.text }
        var labels = printed.split(separator: Byte.period).map(Array.init)
        labels.removeLast()
        if labels.count > 1, let last = labels.last, secondLevel.contains(folded(last).text) { labels.removeLast() }
        guard let label = labels.last else { return printed.text }
        return capitalised(label)
    }

    /// The name a dateline's outlet goes by: a domain as `name(ofDomain:)` has it, anything else as printed.
    static func name(ofPrinted outlet: String) -> String {
        DatelinePart.isDomain(Array(outlet.utf8)) ? name(ofDomain: outlet) : outlet
    }

    /// The host of an http address, without port; `nil` for anything else.
    static func host(ofURL url: String) -> String? {
        let bytes = folded(Array(url.utf8.prefix(400))).trimmed
        guard let scheme = bytes.first([UInt8]("://")), scheme >= 4, scheme <= 5, bytes.starts(with: "http") else {
            return nil
        }
        let start = scheme + 3
        let end =
            bytes[start...].firstIndex { [Byte.slash, Byte.colon, UInt8(ascii: "?"), Byte.hash].contains($0) }
            ?? bytes.count
        let host = bytes.slice(start..<end)
        return DatelinePart.isDomain(host) || host.contains(Byte.period) ? host.text : nil
    }

    /// The holder in `COPYRIGHT © ANTARA 2026`: what is left without the mark, years and standing phrases.
    static func holder(ofCopyright notice: String) -> String? {
        let words = notice.utf8.prefix(200).split { Byte.isSpace($0) || $0 == Byte.comma || $0 == Byte.bar }.map(
            Array.init
        )
        var kept: [[UInt8]] = []
        for word in words {
            let text = folded(word).text
            if standing.contains(text)
                || word.allSatisfy({
                    Byte.isDigit($0) || $0 == Byte.hyphen || $0 == Byte.period || $0 >= 0xE0 || $0 == 0x80 || $0 == 0x93
                })
            {
                continue
            }
            if text == "all" || text == "dilarang" || text == "seluruh" || text == "tous" { break }
            kept.append(word)
            if word.last == Byte.period { break }
        }
        guard !kept.isEmpty, kept.count <= 5 else { return nil }
        var name = Array(kept.joined(separator: [Byte.space]))
        while let last = name.last, last == Byte.period || last == Byte.hyphen { name.removeLast() }
        return name.count >= 2 ? name.text : nil
    }

    /// `TRIBUN-VIDEO` as `Tribun-Video`; short names in capitals (`VIVA`, `CNN`) and mixed case stay.
    private static func capitalised(_ label: [UInt8]) -> String {
        let isShouted = label.allSatisfy { !Byte.isLower($0) }
        if isShouted && label.count <= 4 { return label.text }
        let isQuiet = label.allSatisfy { !Byte.isUpper($0) }
        guard isShouted || isQuiet else { return label.text }
        var result = folded(label)
        for index in result.indices
        where (index == 0 || result[index - 1] == Byte.hyphen) && Byte.isLower(result[index]) {
            result[index] &= 0xDF
        }
        return result.text
    }

    private static let secondLevel: Set<String> = [
        "co", "com", "net", "org", "or", "go", "ac", "web", "my", "gov", "edu",
    ]
    private static let standing: Set<String> = [
        "copyright", "©", "(c)", "hak", "cipta", "by", "pt", "tbk", "the", "hakcipta", "copyrights", "©copyright", "-",
    ]
}
