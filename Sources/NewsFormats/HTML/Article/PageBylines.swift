import Clippings
import LanguagePacks

/// The bylines that a page shows: marked ones near the headline, and lines that open as bylines do.
struct PageBylines {
    private let page: Page

    /// How far apart, in nodes, bylines of one article stand.
    private static let reach = 60
    /// A longer line is prose, in bytes.
    private static let longestLine = 110

    init(_ page: Page) {
        self.page = page
    }

    /// The texts of marked bylines of one kind that belong to the article: the nearest to the headline and those beside it.
    func marked(_ kind: PageMetadata.MarkedByline.Kind) -> [String] {
        let own = page.metadata.bylines.filter { $0.kind == kind && !page.zone.isApart($0.node) }
            .sorted { page.zone.distance($0.node) < page.zone.distance($1.node) }
        guard let nearest = own.first else { return [] }
        if kind == .classed { return classed(own) }
        var end = nearest.node
        var texts: [String] = []
        for byline in own.sorted(by: { $0.node < $1.node }) where byline.node >= nearest.node {
            guard byline.node - end <= Self.reach else { break }
            end = page.tree.end(of: byline.node)
            if !texts.contains(byline.text) { texts.append(byline.text) }
        }
        return texts
    }

    /// Who the links near the headline lead to whose address is that of a person's page.
    var profiled: [String] {
        let zone = page.zone
        guard zone.headline > 0 else { return [] }
        let near = page.metadata.profiles.filter {
            let isBelow = $0.node > zone.headline
            return zone.distance($0.node) <= (isBelow ? Self.classedReach : Self.reach) && !zone.isApart($0.node)
        }.sorted { zone.distance($0.node) < zone.distance($1.node) }
        guard let nearest = near.first(where: { isProfile($0.text) }) else { return [] }
        var texts: [String] = []
        for link in near where abs(link.node - nearest.node) <= Self.reach && isProfile(link.text) {
            if !texts.contains(link.text) { texts.append(link.text) }
        }
        return texts
    }

    /// Whether a link's text is a person's name rather than a desk's or what clicking does.
    private func isProfile(_ text: String) -> Bool {
        let name = Array(text.utf8)
        let isNamed =
            name.first.map { $0 < 0xE3 } == true ? PersonName.looksLikeNames(name) : PersonName.isPersonal(name)
        return isNamed && name.count <= Self.longestName && !PersonName.isRole(name) && PersonName.isName(name)
            && Organisations.kind(of: name) == nil
            && !name.split(separator: Byte.space).contains {
                PersonName.isAddress(Array($0))
            }
    }

    /// A class name alone says little: the element nearest to the headline is believed, and only with people's names.
    private func classed(_ own: [PageMetadata.MarkedByline]) -> [String] {
        for byline in own {
            let isNear = page.zone.headline > 0 && page.zone.distance(byline.node) <= Self.classedReach
            guard isNear || own.count <= 2 else { break }
            let names = names(byline.text)
            // What says that it names the author may name an account; an agency is none.
            let name = Array(names.utf8)
            let isOpened =
                KnowledgeBase.shared.bylines.opener(folded(byline.text), at: 0) != nil && PersonName.isName(name)
                && Organisations.kind(of: name) == nil
            if isOpened || PersonName.isPersonal(name) { return [names] }
        }
        return []
    }

    /// How far from the headline, in nodes, an element that only its class calls a byline is believed among others.
    private static let classedReach = 200

    /// The names of the first line near the headline that opens as a byline does, or that a date follows.
    var printed: [String] {
        let blocks = page.blocks
        let key = page.headlineKey
        guard !key.isEmpty,
            let title = blocks.firstIndex(where: { $0.text.count < 400 && comparisonKey($0.text) == key })
                ?? blocks.firstIndex(where: { $0.node >= page.zone.headline })
        else { return [] }
        let near = Array(title + 1..<title + 12) + [title - 1, title - 2, title - 3]
        /// An account's name, unless a person's follows.
        var account: String?
        for index in near where blocks.indices.contains(index) {
            guard let found = line(blocks[index]).map({ [$0] }) ?? labelled(index) else { continue }
            guard let first = found.first, PersonName.isHandle(first) else { return found }
            account = account ?? first
        }
        if let account { return [account] }
        for index in near.prefix(6) where blocks.indices.contains(index) {
            if let found = dated(blocks[index]) ?? besideDate(index) ?? betweenSigns(index) { return [found] }
        }
        return []
    }

    /// The name on the line below one that is nothing but a byline's opening words (`By`, `作者：`), and those in the rest
    /// of its list.
    private func labelled(_ index: Int) -> [String]? {
        let label = page.blocks[index]
        guard label.text.count <= 30, page.blocks.indices.contains(index + 1), !page.zone.isApart(label.node) else {
            return nil
        }
        let next = page.blocks[index + 1]
        let name = next.text
        guard name.count <= Self.longestName else { return nil }
        let line = label.text + (label.text.last.map { $0 < 0x80 } == true ? [Byte.space] : []) + name
        guard KnowledgeBase.shared.bylines.opener(folded(line), at: 0) == line.count - name.count else { return nil }
        let run = NameRun(name, from: 0)
        guard PersonName.isPersonal(run.names), Self.ends(name, after: run) else { return nil }
        let others = page.blocks[(index + 2)...].prefix(5).prefix { block in
            next.tag == .li && block.tag == .li && block.text.count <= Self.longestName && isFullName(block.text)
                && page.tree.parent(block.node) == page.tree.parent(next.node)
        }
        return [run.names.text] + others.map(\.text.text)
    }

    /// A longer line holds more than a name or two, in bytes.
    private static let longestName = 60

    /// Who a text is signed by at its end: a line in italics or bold that is nothing but a person's name.
    func signature(below lines: [[UInt8]]) -> String? {
        guard let last = lines.last, let end = page.blocks.lastIndex(where: { $0.text == last }) else { return nil }
        for block in page.blocks[end...].prefix(3) where block.text.count <= Self.longestName {
            guard block.slanted + block.bold >= block.text.count, isFullName(block.text),
                !page.zone.isOfOthers(block.node)
            else { continue }
            return block.text.text
        }
        return nil
    }

    /// Whether a line is a person's first and last name, as far as can be told, and nothing else.
    private func isFullName(_ line: [UInt8]) -> Bool {
        PersonName.looksLikeNames(line) && (2...4).contains(Words.count(line, limit: 5)) && !PersonName.isRole(line)
            && Organisations.kind(of: line) == nil && KnowledgeBase.shared.labels.match(folded(line), at: 0) == nil
            && !Words.ranges(line).contains { DateNames.isChange(folded(line.slice($0)).text) }
    }

    /// The name in a line of its own above a paragraph that begins with it, as a note on an author does.
    var noted: String? {
        let blocks = page.blocks
        for index in blocks.indices.dropLast() where (4...Self.longestName).contains(blocks[index].text.count) {
            let name = blocks[index].text
            guard !blocks[index].isHeading, blocks[index + 1].text.count > Self.longestName,
                blocks[index + 1].text.has(name + [Byte.space], at: 0), isFullName(name),
                !page.zone.isOfOthers(blocks[index].node)
            else { continue }
            return name.text
        }
        return nil
    }

    /// Whether the page prints one of these names anywhere.
    func prints(_ names: [String]) -> Bool {
        let keys = names.map { comparisonKey(Array($0.utf8)) }
        return page.blocks.contains { block in
            let text = comparisonKey(block.text)
            return keys.contains { text.first($0) != nil }
        }
    }

    /// The agency that a line of its own under the headline names (`REUTERS`).
    var agency: String? {
        let blocks = page.blocks
        let key = page.headlineKey
        guard !key.isEmpty,
            let title = blocks.firstIndex(where: { $0.text.count < 400 && comparisonKey($0.text) == key })
        else { return nil }
        for block in blocks[(title + 1)...].prefix(6) where block.text.count <= 40 && !page.zone.isApart(block.node) {
            if Organisations.kind(of: block.text) == .agency { return block.text.text }
        }
        return nil
    }

    /// The names of `Jane Roe | 05.04.2025`.
    private func dated(_ block: TextBlock) -> String? {
        guard block.text.count <= Self.longestLine, !block.tag.isHeading, DateToken.holdsDigit(block.text),
            !page.zone.isApart(block.node), WrittenDate.first(in: block.text, shortYears: true) != nil
        else { return nil }
        let run = NameRun(block.text, from: 0)
        guard PersonName.isPersonal(run.names), !run.names.contains(Byte.comma),
            DateToken.scan(folded(run.names), in: 0..<run.names.count).allSatisfy({
                $0.kind == .word || $0.kind == .sign(Byte.period)
            })
        else { return nil }
        let rest = block.text[run.end...].first { !Byte.isSpace($0) }
        return run.isCut || rest.map { !Byte.isLetter($0) } == true ? run.names.text : nil
    }

    private func line(_ block: TextBlock) -> String? {
        guard block.text.count <= Self.longestLine, !page.zone.isApart(block.node) else { return nil }
        if let name = KnowledgeBase.shared.bylines.titledName(block.text), isFullName(name) { return name.text }
        let atHead = block.tag.isHeading ? nil : KnowledgeBase.shared.bylines.opener(folded(block.text), at: 0)
        guard let start = atHead ?? KnowledgeBase.shared.bylines.openerBehindDate(block.text) else { return nil }
        let run = NameRun(block.text, from: start)
        if run.names.isEmpty, atHead == nil || block.text[..<start].dropLast().contains(Byte.space) {
            // `Submitted by rivergirl on …`: what says so in two words, or behind a date, means the account, too.
            let account = Array(block.text[start...].prefix { !Byte.isSpace($0) })
            let rest = block.text[(start + account.count)...].first { !Byte.isSpace($0) }
            let isOver = rest == nil || atHead != nil
            return !account.isEmpty && isOver && Self.ends(block.text, from: start + account.count)
                ? account.text : nil
        }
        guard !run.names.isEmpty, Self.ends(block.text, after: run) else { return nil }
        return run.names.text
    }

    /// A name that is a line of its own, right above a line that opens with a date.
    private func besideDate(_ index: Int) -> String? {
        let block = page.blocks[index]
        guard (4...60).contains(block.text.count), !block.tag.isHeading, page.blocks.indices.contains(index + 1),
            !page.zone.isApart(block.node)
        else { return nil }
        let next = page.blocks[index + 1].text
        guard next.count <= 80, DateToken.holdsDigit(next),
            let date = WrittenDate.first(in: next, language: "de", shortYears: true), date.range.lowerBound <= 12
        else { return nil }
        let run = NameRun(block.text, from: 0).names
        let words = Words.count(run, limit: 6)
        let isName =
            run.count == block.text.count && PersonName.isPersonal(run) && !Self.isKatakana(run)
            && (words == 1 || (2...4).contains(words)) && !isSection(run, besides: index)
        return isName && !run.contains(Byte.comma) ? run.text : nil
    }

    /// The name of `4 May 2024 · Jane Roe · 3 min read`: a part of a dated line that is nothing but a person's name.
    private func betweenSigns(_ index: Int) -> String? {
        let block = page.blocks[index]
        guard block.text.count <= Self.longestLine, !block.tag.isHeading, DateToken.holdsDigit(block.text),
            !page.zone.isApart(block.node), WrittenDate.first(in: block.text, language: "de", shortYears: true) != nil
        else { return nil }
        let parts = TitleParts(block.text.text).parts.map { Array($0.utf8) }
        guard parts.count > 1 else { return nil }
        return parts.first { isFullName($0) && !isSection($0, besides: index) }?.text
    }

    /// Whether a link elsewhere on the page leads to what is called so: a section, not a person.
    private func isSection(_ name: [UInt8], besides index: Int) -> Bool {
        let key = comparisonKey(name)
        return page.blocks.indices.contains { other in
            other != index && page.blocks[other].linkDensity > 0.5 && page.blocks[other].text.count <= name.count + 4
                && comparisonKey(page.blocks[other].text) == key
        }
    }

    /// Whether it is all in katakana without a point between names: a foreign word (`ブックマーク`), not a name.
    private static func isKatakana(_ run: [UInt8]) -> Bool {
        String(decoding: run, as: UTF8.self).unicodeScalars.allSatisfy {
            (0x30A0...0x30FF).contains($0.value) && $0.value != 0x30FB
        }
    }

    /// Who is named after a label for editors anywhere on the page, as comparison keys.
    var editors: Set<[UInt8]> {
        var result: Set<[UInt8]> = []
        for block in page.blocks where block.text.count <= 100 && block.text.contains(Byte.colon) {
            guard case .credits(let credits) = LineReader.role(of: block.text) else { continue }
            for credit in credits where credit.label == .editor {
                for name in PersonName.split(credit.value) { result.insert(comparisonKey(Array(name.utf8))) }
            }
        }
        return result
    }

    /// Whether the line is over after the names, or goes on with a date or a section rather than with a sentence.
    private static func ends(_ line: [UInt8], after run: NameRun) -> Bool {
        run.isCut || ends(line, from: run.end)
    }

    private static func ends(_ line: [UInt8], from index: Int) -> Bool {
        guard let start = line[min(index, line.count)...].firstIndex(where: { !Byte.isSpace($0) }) else { return true }
        guard Byte.isLetter(line[start]) else { return true }
        let word = line[start...].prefix { Byte.isLetter($0) }
        return followers.contains(String(decoding: word, as: UTF8.self).lowercased())
    }

    /// What a byline element says, without what it says beside names.
    private func names(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return NameRun(bytes, from: KnowledgeBase.shared.bylines.opener(folded(bytes), at: 0) ?? 0).names.text
    }

    /// Words between a byline's names and its date or section.
    private static let followers: Set<String> = [
        "on", "in", "at", "am", "im", "pada", "di", "le", "el", "il", "den", "op", "em", "dnia", "updated", "published",
        "posted", "aktualisiert", "zuletzt", "um",
    ]
}
