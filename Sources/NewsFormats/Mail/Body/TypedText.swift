/// Plain text of a mail: lines that the sender's program broke are joined again, quotes and addresses told apart.
struct TypedText {
    /// Programs break lines at 60 to 100 bytes; where no line is as long, somebody typed the breaks.
    private static let margins = 56...100
    /// The line above a signature.
    static let signature = Array("-- ".utf8)

    private struct Typed {
        var bytes: [UInt8]
        /// Signs of quoting before it.
        var depth: Int
        /// Flowed: the next line goes on.
        var isSoft: Bool
        var isIndented: Bool
    }

    private let isFlowed: Bool
    private let dropsSpace: Bool
    private var lines: [MailLine] = []
    private var block: [Typed] = []

    /// The lines of clean text.
    static func lines(_ text: [UInt8], isFlowed: Bool, dropsSpace: Bool) -> [MailLine] {
        var reader = TypedText(isFlowed: isFlowed, dropsSpace: dropsSpace)
        reader.read(text)
        return reader.lines
    }

    private init(isFlowed: Bool, dropsSpace: Bool) {
        self.isFlowed = isFlowed
        self.dropsSpace = dropsSpace
    }

    private mutating func read(_ text: [UInt8]) {
        var walk = MailLines(text)
        while let range = walk.next() {
            let line = typed(text, range)
            if line.bytes.isEmpty || line.depth != block.last?.depth { endBlock() }
            if !line.bytes.isEmpty { block.append(line) }
        }
        endBlock()
    }

    private func typed(_ text: [UInt8], _ range: Range<Int>) -> Typed {
        var index = range.lowerBound
        var depth = 0
        while index < range.upperBound {
            if text[index] == Byte.greater {
                depth += 1
                index += 1
            } else if depth > 0, text[index] == Byte.space, index + 1 < range.upperBound,
                text[index + 1] == Byte.greater
            {
                // `> > ` as old programs nest.
                index += 1
            } else {
                break
            }
        }
        // One space after the signs of quoting, or before a line that would else be taken for one, is padding.
        if isFlowed || depth > 0, index < range.upperBound, text[index] == Byte.space { index += 1 }
        let raw = text.slice(index..<range.upperBound)
        if raw == Self.signature || raw == Self.signature.dropLast() {
            return Typed(bytes: Self.signature, depth: depth, isSoft: false, isIndented: false)
        }
        let isSoft = isFlowed && raw.last == Byte.space
        let indent = raw.prefix { $0 == Byte.space || $0 == Byte.tab }.count
        return Typed(
            bytes: TextLines.singleSpaced(raw, 0..<raw.count),
            depth: depth,
            isSoft: isSoft,
            isIndented: indent >= 2
        )
    }

    private mutating func endBlock() {
        defer { block = [] }
        guard let longest = block.map(\.bytes.count).max() else { return }
        var current: [UInt8] = []
        for (index, line) in block.enumerated() {
            if index > 0 {
                let above = block[index - 1]
                if !continues(above, line, longest: longest) {
                    append(current, isQuoted: above.depth > 0)
                    current = []
                } else if !(above.isSoft && dropsSpace) {
                    current.append(Byte.space)
                }
            }
            current += line.bytes
        }
        append(current, isQuoted: block[0].depth > 0)
    }

    /// Whether the line break stands only because the next word no longer fitted.
    private func continues(_ above: Typed, _ line: Typed, longest: Int) -> Bool {
        if above.isSoft { return true }
        guard Self.margins.contains(longest), let first = line.bytes.first, !line.isIndented || above.isIndented,
            above.bytes.contains(where: Byte.isWord), line.bytes.contains(where: Byte.isWord), !isBullet(line.bytes),
            !isAddress(above.bytes), !isAddress(line.bytes)
        else { return false }
        let word = line.bytes.prefix { $0 != Byte.space }.count
        let goesOn = Byte.isLower(first) && above.bytes.count * 3 > longest * 2
        guard goesOn || above.bytes.count + 1 + word > longest - 2 else { return false }
        // `Subject: …` is a field; `warned: …` is none.
        guard let name = MailHeader.name(line.bytes, 0..<line.bytes.count) else { return true }
        return name.range.count > 12 || Byte.isLower(first)
    }

    private func isBullet(_ line: [UInt8]) -> Bool {
        guard line.count > 2, line[1] == Byte.space else { return line.starts(with: "•") }
        return line[0] == Byte.hyphen || line[0] == UInt8(ascii: "*") || line[0] == Byte.plus
    }

    /// Whether nothing but an address stands in the line.
    private func isAddress(_ line: [UInt8]) -> Bool {
        (line.starts(with: "http://") || line.starts(with: "https://")) && !line.contains(Byte.space)
    }

    private mutating func append(_ bytes: [UInt8], isQuoted: Bool) {
        let text = bytes == Self.signature ? bytes : TypedMarks.strip(bytes)
        guard !text.isEmpty else { return }
        var line = MailLine(text: text, isQuoted: isQuoted)
        if let address = TypedMarks.address(in: text) {
            line.link = address
            line.linked = text.count
        }
        lines.append(line)
    }
}
