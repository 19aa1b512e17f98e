import Clippings

/// All dates of a page that can be its article's, the likeliest first.
struct DateCandidates {
    private let page: Page
    private let language: String?
    private(set) var found: [(date: NewsDate, place: String, raw: String)] = []

    /// Enough to choose from and to show what lost.
    private static let enough = 6

    init(_ page: Page, language: String?) {
        self.page = page
        self.language = language
    }

    mutating func gather() {
        let metadata = page.metadata
        let dates = metadata.dates.filter { !page.zone.isApart($0.node) }
            .sorted { page.zone.distance($0.node) < page.zone.distance($1.node) }
        take(page.linked.published, "json-ld datePublished")
        for name in DateNames.published { take(metadata.first(name)?.value, "meta[\(name)]") }
        for date in dates where date.kind == .published { take(date.text, date.place) }
        take(page.linked.page.published, "json-ld page datePublished")
        printed(alone: true)
        for name in DateNames.plain { take(metadata.first(name)?.value, "meta[\(name)]") }
        printed(alone: false)
        for date in dates where date.kind == .element { take(date.text, date.place) }
        for date in dates where date.kind == .classed { takeLine(Array(date.text.utf8), date.place) }
        if let address = page.address, let date = AddressDate.find(in: address) {
            found.append((date, "address", address))
        }
        if found.isEmpty { inFrame() }
        if found.isEmpty { inLines() }
        if found.isEmpty { leading() }
        guard found.isEmpty else { return }
        if let date = ScriptDate.find(in: page.tree.scripts, headline: page.headline?.text), isPlausible(date.date) {
            found.append((date.date, "script", date.raw))
        }
        guard found.isEmpty else { return }
        for name in DateNames.modified { take(metadata.first(name)?.value, "meta[\(name)]") }
        take(page.linked.modified ?? page.linked.page.modified, "json-ld dateModified")
        for date in dates where date.kind == .modified { take(date.text, date.place) }
        if found.isEmpty { yearless() }
        if found.isEmpty { inCopyright() }
        if found.isEmpty { ofPicture() }
    }

    /// The dates that readers see right below the headline, and whether each is called a change.
    var shown: [(date: NewsDate, raw: String, isChange: Bool)] {
        guard let title = page.headlineBlock else { return [] }
        var result: [(date: NewsDate, raw: String, isChange: Bool)] = []
        let below = (title + 1..<page.blocks.count).prefix(Self.shownReach)
        for index in below where page.blocks[index].text.count < 400 && !page.zone.isApart(page.blocks[index].node) {
            let text = page.blocks[index].text
            guard DateToken.holdsDigit(text) else { continue }
            for date in WrittenDate.all(in: text, language: language, shortYears: true, limit: 4)
            where date.date.day != nil && DateChoice.isPlausible(date.date) {
                // In prose a date is what the text tells of.
                let isAlone = text.count < 80 || date.range.upperBound == text.count
                guard isAlone else { continue }
                let isChange = Self.isChange(text, before: date.range.lowerBound, after: date.range.upperBound)
                result.append((date.date, text.text(date.range), isChange))
            }
        }
        return result
    }

    /// So many lines below the headline its date is printed.
    private static let shownReach = 8

    /// Whether words around a printed date call it that of a change.
    private static func isChange(_ text: [UInt8], before start: Int, after end: Int) -> Bool {
        let words = folded(text)
        return (Words.ranges(words, in: 0..<start) + Words.ranges(words, in: end..<words.count).prefix(2))
            .contains { DateNames.isChange(words.text($0)) }
    }

    /// A whole date in the notice of copyright: when nothing else is dated, that is the page's.
    private mutating func inCopyright() {
        for block in page.blocks where block.text.count <= 240 && found.isEmpty {
            guard case .copyright = LineReader.role(of: block.text) else { continue }
            takeLine(block.text, "copyright notice")
        }
    }

    /// The day on which the page's own picture was filed (`/uploads/2016/05/04/`), or which its markup is numbered by.
    private mutating func ofPicture() {
        for name in ["og:image", "og:image:secure_url", "twitter:image", "twitter:image:src"] {
            guard let address = page.metadata.first(name)?.value, let date = AddressDate.folders(in: address) else {
                continue
            }
            found.append((date, "address of the page's picture", address))
            return
        }
        guard let body = page.tree.first(.body), let name = page.tree.attribute(.id, of: body),
            let date = AddressDate.find(in: "/" + name)
        else { return }
        found.append((date, "body[id]", name))
    }

    private func isPlausible(_ date: NewsDate) -> Bool { date.day != nil && DateChoice.isPlausible(date) }

    /// `Senin (28/4)` in the first paragraphs, in the year that the page's address or copyright notice names.
    private mutating func yearless() {
        var years = page.address.map { YearlessDate.years(in: Array($0.utf8.prefix(500))) } ?? []
        for block in page.blocks where block.text.count <= 240 && LineReader.role(of: block.text) == .copyright {
            years.formUnion(YearlessDate.years(in: block.text))
        }
        guard !years.isEmpty else { return }
        let start = page.blocks.firstIndex { $0.node >= page.zone.headline } ?? 0
        for block in page.blocks[start...].prefix(30) where found.isEmpty && !page.zone.isApart(block.node) {
            guard let date = YearlessDate.find(in: block.text, years: years, language: language) else { continue }
            found.append(
                (date, "weekday and day, year from the page", block.text.excerpt(0..<block.text.count, limit: 200))
            )
        }
    }

    private mutating func take(_ raw: String?, _ place: String) {
        guard found.count < Self.enough, let raw, !raw.isEmpty,
            let date = MachineDate.read(raw, language: language), date.day != nil, DateChoice.isPlausible(date)
        else { return }
        found.append((date, place, raw))
    }

    /// A date in a short line near the headline; `alone` for lines that hold hardly anything else.
    private mutating func printed(alone: Bool) {
        let blocks = page.blocks
        guard let title = page.headlineBlock else { return }
        let order = [title + 1, title + 2, title + 3, title - 1, title - 2, title + 4, title + 5, title + 6, title - 3]
        for index in order where blocks.indices.contains(index) && blocks[index].text.count < 200 {
            takeLine(blocks[index].text, "beside the headline", alone: alone)
        }
    }

    /// A date that the markup calls one, in the page's frame.
    private mutating func inFrame() {
        let zone = page.zone
        for date in page.metadata.dates.filter({ !zone.isOfOthers($0.node) })
            .sorted(by: { zone.distance($0.node) < zone.distance($1.node) }) where found.isEmpty
        {
            switch date.kind {
            case .published, .element: take(date.text, date.place + " in the page's frame")
            case .classed: takeLine(Array(date.text.utf8), date.place + " in the page's frame")
            case .modified: break
            }
        }
    }

    /// A date in any short line of the page, those below the headline first.
    private mutating func inLines() {
        let blocks = page.blocks
        let start = blocks.firstIndex { $0.node >= page.zone.headline } ?? 0
        for index in Array(start..<blocks.count) + Array(0..<start) where found.isEmpty {
            let block = blocks[index]
            guard block.text.count <= 120, !page.zone.isApart(block.node) else { continue }
            takeLine(block.text, "line of the page")
        }
    }

    /// A date that opens the text, as datelines have it (`Karlsruhe (12.11.2021).`).
    private mutating func leading() {
        let start = page.blocks.firstIndex { $0.node >= page.zone.headline } ?? 0
        for block in page.blocks[start...].prefix(20) where found.isEmpty && block.text.count > 120 {
            guard !page.zone.isApart(block.node) else { continue }
            let head = Array(block.text.prefix(80))
            if DateToken.holdsDigit(head) { takeLine(head, "first words") }
        }
    }

    private mutating func takeLine(_ text: [UInt8], _ place: String, alone: Bool = false) {
        guard found.count < Self.enough, DateToken.holdsDigit(text), let date = Self.stated(in: text, language),
            DateChoice.isPlausible(date.date), !alone || date.range.count * 2 >= text.count
        else { return }
        found.append((date.date, place, text.text))
    }

    /// The date of a printed line: of several the one that is not called a change.
    private static func stated(in text: [UInt8], _ language: String?) -> WrittenDate? {
        let dates = WrittenDate.all(in: text, language: language, shortYears: true, limit: 4).filter {
            $0.date.day != nil
        }
        guard dates.count > 1 else { return dates.first }
        let words = folded(text)
        var start = 0
        for date in dates {
            let label = start..<max(start, date.range.lowerBound)
            start = date.range.upperBound
            let isChange = Words.ranges(words, in: label).contains { DateNames.isChange(words.text($0)) }
            if !isChange { return date }
        }
        return dates.first
    }
}
