/// Makes a document whose tags do not match into one whose tags do, so that the parser loses nothing behind them.
struct XMLMending {
    private let source: [UInt8]
    private var result: [UInt8] = []
    /// Names of the elements that are open.
    private var open: [[UInt8]] = []
    private var openCounts: [[UInt8]: Int] = [:]
    private var copied = 0

    /// The document with every element closed in its place, end tags of nothing left out.
    static func balanced(_ source: [UInt8]) -> [UInt8] {
        var mending = XMLMending(source: source)
        mending.run()
        return mending.result
    }

    private init(source: [UInt8]) { self.source = source }

    private mutating func run() {
        result.reserveCapacity(source.count + 64)
        var index = 0
        while let start = source[index...].firstIndex(of: Byte.less) {
            if let end = XMLSource.passed(source, at: start) {
                index = end
            } else if start + 1 < source.count, source[start + 1] == Byte.slash {
                index = endTag(start)
            } else {
                index = startTag(start)
            }
        }
        result += source[copied...]
        while let name = open.popLast() { close(name) }
    }

    private mutating func startTag(_ start: Int) -> Int {
        let name = name(at: start + 1)
        guard let end = tagEnd(start + 1), !name.isEmpty else {
            // No tag after all: its sign is a text's.
            replace(start..<start + 1, by: Array("&lt;".utf8))
            return start + 1
        }
        guard source[end - 2] != Byte.slash else { return end }
        if Self.void.contains(folded(name)) {
            replace(end - 1..<end, by: Array("/>".utf8))
        } else {
            open.append(name)
            openCounts[name, default: 0] += 1
        }
        return end
    }

    private mutating func endTag(_ start: Int) -> Int {
        let name = name(at: start + 2)
        let end = source[start...].firstIndex(of: Byte.greater).map { $0 + 1 } ?? source.count
        guard openCounts[name, default: 0] > 0 else {
            replace(start..<end, by: [])
            return end
        }
        result += source[copied..<start]
        copied = end
        while let last = open.popLast() {
            openCounts[last, default: 1] -= 1
            close(last)
            if last == name { break }
        }
        return end
    }

    private mutating func close(_ name: [UInt8]) { result += Array("</".utf8) + name + [Byte.greater] }

    private mutating func replace(_ range: Range<Int>, by text: [UInt8]) {
        result += source[copied..<range.lowerBound]
        result += text
        copied = range.upperBound
    }

    private func name(at index: Int) -> [UInt8] {
        Array(
            source[min(index, source.count)...].prefix {
                Byte.isWord($0) || $0 == Byte.colon || $0 == Byte.hyphen || $0 == Byte.period || $0 == UInt8(ascii: "_")
            }
        )
    }

    /// The index after the `>` of a tag, past quoted values; `nil` when another tag opens first.
    private func tagEnd(_ start: Int) -> Int? {
        var quote: UInt8?
        var index = start
        while index < source.count {
            let byte = source[index]
            if byte == Byte.less { return nil }
            if byte == quote {
                quote = nil
            } else if quote == nil, byte == Byte.greater {
                return index + 1
            } else if quote == nil, byte == Byte.quote || byte == Byte.apostrophe {
                quote = byte
            }
            index += 1
        }
        return nil
    }

    private static let void: Set<[UInt8]> = [Array("br".utf8), Array("hr".utf8), Array("img".utf8)]
}
