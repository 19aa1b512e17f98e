/// Articles that go on on further pages.
enum PageSequence {
    /// The address of the page that continues the article, when the page names one.
    ///
    /// Blogs use the same link for the next article: only an address that adds a page's number counts.
    static func next(of page: Page) -> String? {
        guard let next = page.metadata.next, let own = page.address else { return nil }
        let base = Array(own.utf8.prefix(600).prefix { $0 != Byte.hash && $0 != UInt8(ascii: "?") })
        let following = Array(next.utf8.prefix(700))
        let stem = base.last == Byte.slash ? Array(base.dropLast()) : base
        let isRelative = !next.contains("://") && (following.first == UInt8(ascii: "?"))
        guard isRelative || following.has(stem, at: 0) else { return nil }
        let rest = isRelative ? following : Array(following[stem.count...])
        let digits = rest.filter(Byte.isDigit)
        guard rest.count <= 16, (1...3).contains(digits.count), digits != [UInt8(ascii: "1")] else { return nil }
        return next
    }
}
