import Clippings

/// Plain text as desks scrape it: a title block, the body, credit lines, page furniture in between.
struct PlainTextFormat: ArticleFormat {
    /// A first line longer than this is a paragraph, in bytes.
    private static let longestHeadline = 250
    /// How many lines a title block may have.
    private static let titleHorizon = 14
    /// So many bytes tell a text's language.
    private static let sampleSize = 6000

    /// Everything that decodes is text; this is the last format of the table.
    func recognises(_ document: SourceDocument) -> Bool { true }

    func read(_ document: SourceDocument) throws(Refusal) -> [Article] {
        let lines = TextLines.split(document.text.bytes)
        guard lines.contains(where: { $0.bytes.contains(where: Byte.isWord) }) else {
            throw Refusal(.empty, "the file holds no words; deliver it again once it is written")
        }
        var assembly = ArticleAssembly(format: "text", document: document, sample: sample(lines))
        let roles = lines.prefix(Self.titleHorizon).map {
            LineReader.role(of: $0.bytes, language: assembly.dateLanguage)
        }
        let start = bodyStart(lines, roles, assembly.dateLanguage)
        let spare = readTitleBlock(Array(lines[..<start]), roles, lead: lead(lines, start), into: &assembly)
        for line in spare { assembly.take(line.bytes, place: "line \(line.number)") }
        var isBelow = false
        // The last line of a list of links: `Baca juga:` alone, then the titles of other articles.
        var linkLine: Int?
        for index in start..<lines.count {
            let line = lines[index]
            let place = "line \(line.number)"
            guard !isBelow else {
                assembly.pass(line.bytes, place: place)
                continue
            }
            let role =
                index < roles.count
                ? roles[index] : LineReader.role(of: line.bytes, language: assembly.dateLanguage)
            if let above = linkLine, line.number == above + 1, role == .text, isTitle(line.bytes) {
                assembly.pass(line.bytes, place: place)
                linkLine = line.number
                continue
            }
            linkLine = role == .link && line.bytes.last == Byte.colon ? line.number : nil
            if case .commentForm = role, line.number > 1 {
                isBelow = true
                assembly.pass(line.bytes, place: place)
            } else {
                assembly.take(role, line.bytes, place: place)
            }
        }
        return [assembly.finish()]
    }

    /// The index of the body's first line: the one with a dateline, else the one below the (last) headline.
    private func bodyStart(_ lines: [TextLine], _ roles: [LineRole], _ language: String?) -> Int {
        guard lines.count > 1 else { return 0 }
        var paragraphsAbove = 0
        for index in roles.indices where roles[index] == .text {
            let line = lines[index].bytes
            let needsSource = line.count < (index == 0 ? 200 : 80)
            if DatelineReader.read(line, needsSource: needsSource, language: language) != nil { return index }
            // One paragraph above it is a standfirst; behind two, a dateline is of a text that was copied in.
            if index > 0, isProse(line) { paragraphsAbove += 1 }
            if paragraphsAbove > 1 { break }
        }
        if isParagraph(lines[0].bytes) { return 0 }
        let key = comparisonKey(lines[0].bytes)
        if let again = lines.indices.prefix(8).dropFirst().last(where: { comparisonKey(lines[$0].bytes) == key }) {
            return min(again + 1, lines.count - 1)
        }
        let prose = lines.indices.prefix(6).dropFirst().first { isProse(lines[$0].bytes) && roles[$0] == .text }
        return prose ?? 1
    }

    private func isParagraph(_ line: [UInt8]) -> Bool {
        if line.count > Self.longestHeadline { return true }
        return line.count > 140 && line.last == Byte.period && line.first([Byte.period, Byte.space]) != nil
    }

    /// Short, and no end of a sentence.
    private func isTitle(_ line: [UInt8]) -> Bool {
        line.count <= 140 && line.last.map { Byte.isWord($0) || $0 == UInt8(ascii: ")") } == true
    }

    private func isProse(_ line: [UInt8]) -> Bool {
        line.count >= 120 || (line.count >= 60 && line.last == Byte.period)
    }

    /// Reads what stands above the body; returns the lines that turned out to belong to it.
    private func readTitleBlock(
        _ lines: [TextLine],
        _ roles: [LineRole],
        lead: [UInt8],
        into assembly: inout ArticleAssembly
    ) -> [TextLine] {
        var candidates: [TextLine] = []
        for (line, role) in zip(lines, roles) {
            let place = "line \(line.number)"
            if let keywords = TagLine.keywords(line.bytes) {
                assembly.take(keywords: keywords, place: place, raw: line.bytes)
            } else if role == .text || line.number == lines.first?.number && isHeadlineDespite(role) {
                candidates.append(line)
            } else {
                _ = assembly.takeAbove(role, line.bytes, place: place)
            }
        }
        let block = TitleBlock(candidates.map(\.bytes), lead: lead)
        for line in candidates { assembly.look(at: line.bytes, place: "line \(line.number)") }
        guard let headline = block.headline else { return [] }
        let line = candidates[headline]
        assembly.set(headline: line.bytes.text, place: "line \(line.number)", raw: line.bytes.text)
        if let site = block.siteName {
            let line = candidates[site]
            assembly.add(
                OutletName.name(ofPrinted: line.bytes.text),
                .publisher,
                place: "line \(line.number)",
                raw: line.bytes.text
            )
        }
        if let standfirst = block.standfirst {
            let line = candidates[standfirst]
            assembly.edit { article in
                article.descriptions.append(Article.Description(line.bytes.text, role: "summary"))
                article.evidence["description"] = Article.Evidence("line \(line.number)", raw: line.bytes.text)
            }
        }
        return []
    }

    /// A headline may open as furniture does (`Simak Video ...`, `Foto: ...`); what credits it is not one.
    private func isHeadlineDespite(_ role: LineRole) -> Bool {
        switch role {
        case .link, .caption, .furniture, .usageTerms, .copyright, .commentForm: true
        case .credits, .text, .date: false
        }
    }

    private func lead(_ lines: [TextLine], _ start: Int) -> [UInt8] {
        Array(Array(lines[start...].prefix(4).map(\.bytes).joined(separator: [Byte.space])).prefix(3000))
    }

    private func sample(_ lines: [TextLine]) -> String {
        var sample: [UInt8] = []
        for (index, line) in lines.enumerated() where sample.count < Self.sampleSize {
            if index > 0 { sample.append(Byte.newline) }
            sample += line.bytes.prefix(Self.sampleSize - sample.count)
        }
        return sample.text
    }
}
