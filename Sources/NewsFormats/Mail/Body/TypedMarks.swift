/// What programs type into a plain text in place of links and pictures.
enum TypedMarks {
    /// A label before an address is no longer than this, in bytes.
    private static let longestLabel = 40
    private static let longestMark = 1000

    /// The address that fills a line, with or without a label: `Read more: https://…`, `<https://…>`.
    static func address(in line: [UInt8]) -> String? {
        guard let start = line.first([UInt8]("http")), start <= longestLabel,
            line.has("http://".utf8, at: start) || line.has("https://".utf8, at: start)
        else { return nil }
        let url = line[start...].prefix { $0 > Byte.space && $0 != Byte.greater && $0 != Byte.closeBracket }
        let rest = line[(start + url.count)...]
        guard url.count > 10, !rest.contains(where: Byte.isWord) else { return nil }
        return Array(url).text
    }

    /// The line without `[cid:…]`, `[image: …]`, and addresses in angle brackets behind words.
    static func strip(_ line: [UInt8]) -> [UInt8] {
        guard line.contains(UInt8(ascii: "[")) || line.contains(Byte.less) else { return line }
        var result: [UInt8] = []
        var index = 0
        // Where the next sign of each kind stands, so that none is looked for twice.
        var ends: [UInt8: Int] = [:]
        while index < line.count {
            guard let close = close(line, index) else {
                result.append(line[index])
                index += 1
                continue
            }
            if ends[close].map({ $0 < index }) ?? true {
                ends[close] = line[index...].firstIndex(of: close) ?? line.count
            }
            guard let end = ends[close], end < line.count, end - index < longestMark else {
                result.append(line[index])
                index += 1
                continue
            }
            index = end + 1
            if result.last == Byte.space, index < line.count, !Byte.isWord(line[index]) { result.removeLast() }
        }
        return TextLines.singleSpaced(result, 0..<result.count)
    }

    /// The sign that ends the mark at `index`; `nil` when none begins there.
    private static func close(_ line: [UInt8], _ index: Int) -> UInt8? {
        if line[index] == Byte.less, index > 0, line.has("<http".utf8, at: index) { return Byte.greater }
        guard line[index] == UInt8(ascii: "[") else { return nil }
        let isMark = ["[cid:", "[image:", "[Image:", "[http:", "[https:"].contains { line.has($0.utf8, at: index) }
        return isMark ? UInt8(ascii: "]") : nil
    }
}
