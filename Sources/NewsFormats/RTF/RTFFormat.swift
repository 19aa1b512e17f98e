import Clippings

/// Rich Text Format, as word processors and old newsroom systems export it.
struct RTFFormat: BinaryFormat {
    func recognises(_ file: SourceFile) -> Bool {
        let start = file.head.firstIndex { !Byte.isSpace($0) } ?? 0
        return file.head.has("{\\rtf".utf8, at: start)
    }

    func read(_ file: SourceFile, _ reading: Reading) throws(Refusal) {
        var reader = RTFReader(try file.whole(limit: reading.maximumBytes))
        let (blocks, isCutOff) = try reader.read()
        if blocks.isEmpty, isCutOff {
            throw Refusal(.truncated, "the document ends before its text begins; deliver it again once it is whole")
        }
        let document = WrittenDocument(format: "rtf", blocks: blocks, properties: reader.properties)
        var article = try document.article(hints: file.hints, languages: reading.languages)
        if isCutOff, let last = article.paragraphs.indices.last {
            let text = Array(article.paragraphs[last].utf8)
            article.gaps.append(
                Article.Gap(.cutOff, paragraph: last, text: text.excerpt(max(0, text.count - 80)..<text.count))
            )
        }
        try reading.emit(article)
    }
}
