/// A line of a text, white space at its ends gone and inside it single.
struct TextLine: Sendable, Equatable {
    var bytes: [UInt8]
    /// Counted from 1 in the file.
    var number: Int
    /// Whether an empty line, or the start of the file, stands above it.
    var startsBlock: Bool
}

enum TextLines {
    /// The lines that hold anything, hard-wrapped ones joined.
    static func split(_ text: [UInt8]) -> [TextLine] {
        var result: [TextLine] = []
        var number = 0
        var blankAbove = true
        var index = 0
        while index <= text.count {
            let end = text[min(index, text.count)...].firstIndex(of: Byte.newline) ?? text.count
            number += 1
            let line = singleSpaced(text, index..<end)
            if line.isEmpty {
                blankAbove = true
            } else {
                result.append(TextLine(bytes: line, number: number, startsBlock: blankAbove))
                blankAbove = false
            }
            index = end + 1
        }
        return isWrapped(result) ? joined(result) : result
    }

    static func singleSpaced(_ text: [UInt8], _ range: Range<Int>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: range.count) { line, count in
            text.withUnsafeBufferPointer { text in
                for byte in text[range] {
                    if byte != Byte.space, byte != Byte.tab, byte != Byte.newline {
                        line[count] = byte
                        count += 1
                    } else if count > 0, line[count - 1] != Byte.space {
                        line[count] = Byte.space
                        count += 1
                    }
                }
                if count > 0, line[count - 1] == Byte.space { count -= 1 }
            }
        }
    }

    /// A wrapped text breaks sentences at a margin: its lines are of like length and go on in lower case.
    private static func isWrapped(_ lines: [TextLine]) -> Bool {
        var continued = 0
        var inBlock = 0
        for index in lines.indices.dropFirst() where !lines[index].startsBlock {
            inBlock += 1
            let above = lines[index - 1].bytes
            if (40...100).contains(above.count), let first = lines[index].bytes.first, Byte.isLower(first) {
                continued += 1
            }
        }
        return continued >= 3 && continued * 3 >= inBlock
    }

    private static func joined(_ lines: [TextLine]) -> [TextLine] {
        var result: [TextLine] = []
        for line in lines {
            if line.startsBlock || result.isEmpty {
                result.append(line)
            } else {
                result[result.count - 1].bytes += [Byte.space] + line.bytes
            }
        }
        return result
    }
}
