import Clippings
import TextAnalysis

/// Finds the passage of an article that shows best why it was found.
struct SnippetMaker {
    /// Bytes of a snippet, about.
    private static let length = 240
    /// Bytes of an article that are looked at.
    private static let maximumText = 256 << 10

    private let marks: [MarkedText]
    private let analyzer: Analyzer
    private let beginnings: MarkBeginnings

    init(_ marks: [MarkedText], _ analyzer: Analyzer) {
        self.marks = marks
        self.analyzer = analyzer
        beginnings = MarkBeginnings(marks, analyzer)
    }

    /// Text of one paragraph, `…` where it was cut, and the matches as UTF-8 offsets into it.
    ///
    /// Without a match in the body it is the beginning of the article, or none for an article without one.
    func snippet(of paragraphs: [String], language: String) -> (text: String, marks: [Range<Int>])? {
        var best: (score: Int, paragraph: String, window: Range<Int>, marks: [Range<Int>])?
        var looked = 0
        for paragraph in paragraphs where !marks.isEmpty {
            looked += paragraph.utf8.count
            guard looked <= Self.maximumText else { break }
            let found = matches(in: paragraph, language: language)
            guard !found.isEmpty else { continue }
            let window = bestWindow(found, in: paragraph)
            if window.score > best?.score ?? 0 {
                best = (
                    window.score, paragraph, window.range,
                    found.map(\.range).filter {
                        window.range.contains($0.lowerBound) && $0.upperBound <= window.range.upperBound
                    }
                )
            }
        }
        if let best { return cut(best.paragraph, best.window, best.marks) }
        guard let first = paragraphs.first(where: { !$0.isEmpty }) else { return nil }
        return cut(first, windowAround(0..<0, in: first), [])
    }

    // MARK: Matches

    private struct Match {
        var range: Range<Int>
        /// Which part of the query it is.
        var mark: Int
    }

    private func matches(in paragraph: String, language: String) -> [Match] {
        let words = analyzer.words(in: paragraph)
        var found: [Match] = []
        for index in words.indices {
            let folded = words[index].folded
            for (number, stem) in beginnings.marks(at: folded, language: language) {
                guard let length = marks[number].length(at: index, in: words, stem: stem) else { continue }
                let range = words[index].range.lowerBound..<words[index + length - 1].range.upperBound
                if let last = found.last, last.range.upperBound > range.lowerBound { continue }
                found.append(Match(range: range, mark: number))
                break
            }
        }
        return found
    }

    // MARK: Windows

    /// The window with the most different parts of the query in it, then the most matches, then the earliest.
    private func bestWindow(_ found: [Match], in paragraph: String) -> (score: Int, range: Range<Int>) {
        var best = (score: 0, range: 0..<0)
        for (index, first) in found.enumerated() {
            var parts: Set<Int> = []
            var count = 0
            var end = first.range.upperBound
            for match in found[index...] {
                if match.range.upperBound - first.range.lowerBound > Self.length * 3 / 4 { break }
                parts.insert(match.mark)
                count += 1
                end = match.range.upperBound
            }
            let score = max(1, parts.count * 100 + min(count, 99))
            if score > best.score { best = (score, first.range.lowerBound..<end) }
        }
        return (best.score, windowAround(best.range, in: paragraph))
    }

    /// The range widened to a snippet's length, its ends between words.
    private func windowAround(_ range: Range<Int>, in paragraph: String) -> Range<Int> {
        let bytes = Array(paragraph.utf8)
        let spare = max(0, Self.length - range.count)
        var start = max(0, range.lowerBound - spare / 3)
        var end = min(bytes.count, max(range.upperBound, start + Self.length))
        start = min(start, max(0, end - Self.length))
        while start > 0, start < range.lowerBound, bytes[start - 1] != 0x20 { start += 1 }
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        while end < bytes.count, end > range.upperBound, bytes[end] != 0x20 { end -= 1 }
        // A text without spaces is cut between characters.
        if end <= max(range.upperBound, start) { end = min(bytes.count, max(range.upperBound, start + Self.length)) }
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return start..<end
    }

    private func cut(_ paragraph: String, _ window: Range<Int>, _ marks: [Range<Int>]) -> (String, [Range<Int>]) {
        let bytes = Array(paragraph.utf8)
        let head = window.lowerBound > 0 ? "…" : ""
        let tail = window.upperBound < bytes.count ? "…" : ""
        let shift = head.utf8.count - window.lowerBound
        return (
            head + String(decoding: bytes[window], as: UTF8.self) + tail,
            marks.map { $0.lowerBound + shift..<$0.upperBound + shift }
        )
    }
}

extension MarkedText {
    /// How many words from `index` on it matches; `nil` when it does not.
    func length(at index: Int, in text: [AnalyzedWord], stem: String) -> Int? {
        if words.count == 1, !isPrefix {
            return text[index].folded == words[0] || stems.contains(stem) || stems.contains(text[index].folded)
                ? 1 : nil
        }
        guard index + words.count <= text.count else { return nil }
        for (offset, word) in words.enumerated() {
            let there = text[index + offset].folded
            guard there == word || isPrefix && offset == words.count - 1 && there.hasPrefix(word) else { return nil }
        }
        return words.count
    }
}
