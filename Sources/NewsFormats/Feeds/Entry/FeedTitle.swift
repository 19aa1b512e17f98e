/// The publisher's name in a feed's title: `Harian Contoh » Feed`, `Contoh News - Politik` of contohnews.example.
enum FeedTitle {
    /// The outlet that the title names; `nil` when it is only a word for feeds.
    static func publisher(_ title: String, address: String?) -> String? {
        let bytes = withoutFeedWords(Array(title.utf8.prefix(300)).trimmed)
        guard !bytes.isEmpty, !generic.contains(folded(bytes).text) else { return nil }
        let parts = parted(bytes)
        if parts.count > 1, let host = address.flatMap(OutletName.host) {
            let labels = labels(of: host)
            let own = parts.filter { part in
                let key = letters(part)
                // `The Loka Post` of lokapost.example, `Loka` of lokapost.example.
                return key.count > 2 && labels.contains { $0.starts(with: key) || key.first($0) != nil }
            }
            if own.count == 1 { return OutletName.name(ofPrinted: own[0].text) }
        }
        return OutletName.name(ofPrinted: bytes.text)
    }

    /// The parts of a host's name that may be an outlet's, not those that tell what kind of host it is.
    private static func labels(of host: String) -> [[UInt8]] {
        host.split(separator: ".").dropLast().map { letters(Array($0.utf8)) }
            .filter { $0.count > 2 && !hostWords.contains($0.text) }
    }

    private static func parted(_ bytes: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = [[]]
        for word in bytes.split(separator: Byte.space) {
            let text = Array(word).text
            if separators.contains(text) {
                parts.append([])
                continue
            }
            if parts[parts.count - 1].isEmpty == false { parts[parts.count - 1].append(Byte.space) }
            parts[parts.count - 1] += word
            if word.last == Byte.colon {
                parts[parts.count - 1].removeLast()
                parts.append([])
            }
        }
        return parts.filter { !$0.isEmpty }
    }

    private static func withoutFeedWords(_ title: [UInt8]) -> [UInt8] {
        var words = title.split(whereSeparator: Byte.isSpace).map(Array.init)
        func isFeedWord(_ word: [UInt8]) -> Bool {
            feedWords.contains(folded(word.filter { Byte.isWord($0) || $0 == Byte.period }).text) && !word.isEmpty
        }
        var isShorter = false
        while let last = words.last, isFeedWord(last) || (isShorter && separators.contains(last.text)) {
            isShorter = true
            words.removeLast()
        }
        if !isShorter, let last = words.last, separators.contains(last.text) { words.removeLast() }
        return Array(words.joined(separator: [Byte.space]))
    }

    private static func letters(_ bytes: [UInt8]) -> [UInt8] { folded(bytes).filter(Byte.isWord) }

    private static let separators: Set<String> = ["-", "–", "—", "|", "»", "›", ">", "::", ":", "/", "·", "•", "«"]
    private static let hostWords: Set<String> = ["www", "com", "net", "org", "gov", "rss", "feed", "feeds", "news"]
    private static let feedWords: Set<String> = ["rss", "feed", "feeds", "rss2", "rss2.0", "rssfeed"]
    private static let generic: Set<String> = [
        "news", "berita", "home", "untitled", "latest news", "berita terbaru", "terbaru", "headlines", "articles",
        "blog",
        "top stories", "latest", "all", "posts", "my feed", "channel title", "index", "beranda",
    ]
}
