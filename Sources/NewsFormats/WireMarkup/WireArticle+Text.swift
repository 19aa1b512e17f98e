import Clippings

extension WireArticle {
    /// The article with its text: datelines, credits and gaps as in any other format; what the metadata states, wins.
    func finish(_ document: SourceDocument) -> Article {
        let lines = textLines
        var found = assembled(lines, document)
        var result = article
        result.language = found.language
        result.encoding = found.encoding
        result.sourceURL = found.sourceURL
        result.paragraphs = found.paragraphs
        result.gaps += found.gaps
        result.add(rights: found.rights)
        found.evidence["language"] = document.hints.language == nil ? nil : found.evidence["language"]
        if let stated = article.dateline, let read = found.dateline {
            result.dateline = Article.Dateline(
                text: read.text,
                place: stated.place ?? read.place,
                agency: read.agency ?? stated.agency,
                date: stated.date ?? read.date
            )
        } else {
            result.dateline = article.dateline ?? found.dateline
        }
        result.byline = article.byline ?? found.byline
        result.people += found.people.filter { person in
            !article.people.contains { folded($0.name) == folded(person.name) }
        }
        let hasPublisher = !article.sources(.publisher).isEmpty
        result.infoSources += found.infoSources.filter { source in
            !(source.role == .publisher && hasPublisher)
                && !article.infoSources.contains { $0.role == source.role && folded($0.name) == folded(source.name) }
        }
        result.published = article.published ?? found.published
        result.modified = article.modified ?? found.modified
        result.subjects += found.subjects.filter { !article.subjects.contains($0) }
        result.descriptions += found.descriptions.filter { !article.descriptions.contains($0) }
        result.copyrightNotice = article.copyrightNotice ?? found.copyrightNotice
        result.usageTerms = article.usageTerms ?? found.usageTerms
        result.evidence.merge(found.evidence) { stated, _ in stated }
        return result
    }

    /// `AFP` of `STOCKHOLM, Aug 29, 2014 (AFP)`.
    private static func agency(inBrackets dateline: [UInt8]) -> String? {
        guard let close = dateline.lastIndex(of: Byte.closeBracket),
            let open = dateline[..<close].lastIndex(of: Byte.openBracket)
        else { return nil }
        let name = dateline.slice(open + 1..<close).trimmed
        return Organisations.kind(of: name) == .agency ? name.text : nil
    }

    /// The body's lines, without a headline that the text repeats above itself.
    private var textLines: [[UInt8]] {
        var lines = body.map(EscapedMarkup.plain).filter { !$0.isEmpty }
        let headline = comparisonKey(Array((article.headline ?? "").utf8))
        while lines.count > 1, comparisonKey(lines[0]) == headline { lines.removeFirst() }
        return lines
    }

    private func assembled(_ lines: [[UInt8]], _ document: SourceDocument) -> Article {
        var hints = document.hints
        hints.language = hints.language ?? language
        let inner = SourceDocument(
            text: DecodedText(bytes: [], encoding: document.text.encoding, mojibake: document.text.mojibake),
            hints: hints,
            languages: document.languages
        )
        var sample = article.headline ?? ""
        for line in lines where sample.utf8.count < 2000 { sample += "\n" + line.text }
        var assembly = ArticleAssembly(format: article.format, document: inner, sample: sample)
        for (index, line) in lines.enumerated() { assembly.take(line, place: "body line \(index + 1)") }
        return assembly.finish()
    }

    /// Takes a dateline that stands outside the text.
    mutating func take(dateline text: String, place: String?, date: String? = nil, _ location: String) {
        guard article.dateline == nil, text.utf8.contains(where: Byte.isWord) || place != nil else { return }
        // The reader wants a text to follow; any will do.
        let sentence = "A sentence that is long enough for a paragraph to be opened by a dateline."
        let trimmed = Array(text.utf8).trimmed
        var printed = trimmed
        while let last = printed.last, last == Byte.hyphen || Byte.isSpace(last) { printed.removeLast() }
        var dateline = Article.Dateline(text: printed.isEmpty ? place ?? "" : printed.text, place: place)
        if let read = DatelineReader.read(printed + Array(" - \(sentence)".utf8), language: language)?.dateline {
            dateline.place = place ?? read.place
            dateline.agency = read.agency
            dateline.date = read.date
        }
        if dateline.agency == nil { dateline.agency = Self.agency(inBrackets: printed) }
        if dateline.place == nil, dateline.date == nil {
            dateline.date = MachineDate.read(printed.text, language: language)
        }
        if let date = date.flatMap({ MachineDate.read($0) }) { dateline.date = date }
        article.dateline = dateline
        note("dateline", location, trimmed.isEmpty ? place ?? "" : trimmed.text)
    }
}
