/// A file that was typed into a text as letters: uuencoded, or in yEnc.
struct EmbeddedFile: Equatable {
    /// More files in one text are left where they stand.
    private static let maximumFiles = 100

    var name: String
    var bytes: [UInt8]

    /// Parts a text from the files inside.
    static func part(_ text: [UInt8]) -> (text: [UInt8], files: [EmbeddedFile]) {
        guard text.contains("begin ") else { return (text, []) }
        var result: [UInt8] = []
        var files: [EmbeddedFile] = []
        var lines = MailLines(text)
        while let range = lines.next() {
            let line = text.slice(range)
            guard files.count < maximumFiles else {
                result += text[range.lowerBound...]
                break
            }
            if let name = uuencodedName(line), let bytes = uudecoded(text, &lines) {
                files.append(EmbeddedFile(name: name, bytes: bytes))
            } else if line.starts(with: "=ybegin ") {
                let name = line.first([UInt8](" name=")).map { line.slice($0 + 6..<line.count).trimmed.text } ?? "yEnc"
                files.append(EmbeddedFile(name: name, bytes: yDecoded(text, &lines)))
            } else {
                result += line
                result.append(Byte.newline)
            }
        }
        return (result, files)
    }

    /// The name in `begin 644 name`.
    private static func uuencodedName(_ line: [UInt8]) -> String? {
        guard line.starts(with: "begin ") else { return nil }
        let words = line.split(separator: Byte.space, maxSplits: 2).map(Array.init)
        guard words.count == 3, (3...4).contains(words[1].count), words[1].allSatisfy({ (0x30...0x37).contains($0) })
        else { return nil }
        return words[2].trimmed.text
    }

    /// The bytes up to `end`; leaves `lines` alone and gives `nil` when the next line is no encoded one.
    private static func uudecoded(_ text: [UInt8], _ lines: inout MailLines) -> [UInt8]? {
        var rest = lines
        var result: [UInt8] = []
        while let range = rest.next() {
            let line = text.slice(range)
            if line.trimmed == Array("end".utf8) {
                lines = rest
                return result
            }
            guard !line.isEmpty else { continue }
            let count = line[0] < 32 ? 0 : Int(line[0] - 32) & 0x3F
            // Four letters carry three bytes; some programs add a sum, others cut spaces off.
            let letters = (count + 2) / 3 * 4
            guard (32...96).contains(line[0]), line.count <= letters + 4 else { break }
            result += decoded(Array(line.dropFirst().prefix(letters)), letters: letters).prefix(count)
            lines = rest
        }
        // Cut off in the middle.
        return result.isEmpty ? nil : result
    }

    /// The bytes up to `=yend`: each byte stands 42 too high, an escaped one another 64.
    private static func yDecoded(_ text: [UInt8], _ lines: inout MailLines) -> [UInt8] {
        var result: [UInt8] = []
        while let range = lines.next(), !text.has("=yend".utf8, at: range.lowerBound) {
            if text.has("=ypart ".utf8, at: range.lowerBound) { continue }
            var isEscaped = false
            for byte in text[range] {
                if byte == UInt8(ascii: "="), !isEscaped {
                    isEscaped = true
                } else {
                    result.append(byte &- (isEscaped ? 106 : 42))
                    isEscaped = false
                }
            }
        }
        return result
    }

    private static func decoded(_ line: [UInt8], letters: Int) -> [UInt8] {
        var result: [UInt8] = []
        var bits: UInt32 = 0
        for index in 0..<letters {
            let letter = index < line.count ? line[index] : Byte.space
            bits = bits << 6 | UInt32((letter &- 32) & 0x3F)
            if index % 4 == 3 {
                result += [16, 8, 0].map { UInt8(truncatingIfNeeded: bits >> UInt32($0)) }
                bits = 0
            }
        }
        return result
    }
}
