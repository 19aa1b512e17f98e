import Clippings

/// The heading of an IPTC 7901 message.
struct IPTC7901Header {
    /// More of the keyword lines is no agency's doing and left out, in bytes.
    private static let longestKeywords = 1000

    /// The source and the message's number, such as `abc0123`.
    let message: String
    /// 1 (most urgent) to 9.
    let priority: Int?
    /// One to three letters.
    let category: String
    /// What follows the count of words: the sender's own routing.
    let option: [UInt8]
    /// The keyword lines, without the sign at their end.
    let keywords: [UInt8]

    /// Takes the bytes between the start of the heading and the start of the text.
    init?(_ heading: [UInt8]) {
        let lines = heading.split(separator: Byte.newline).map { Array($0).trimmed }.filter { !$0.isEmpty }
        guard let first = lines.first else { return nil }
        let fields = first.split(separator: Byte.space)
        guard fields.count >= 3, Self.isMessageName(fields[0]), fields[1].count == 1,
            (1...3).contains(fields[2].count), fields[2].allSatisfy(Byte.isLetter)
        else { return nil }
        message = String(decoding: fields[0], as: UTF8.self)
        priority = Int(String(decoding: fields[1], as: UTF8.self)).flatMap { (1...9).contains($0) ? $0 : nil }
        category = String(decoding: fields[2], as: UTF8.self)
        let hasCount = fields.count > 3 && fields[3].allSatisfy(Byte.isDigit)
        option = Array(fields.dropFirst(hasCount ? 4 : 3).joined(separator: [Byte.space]))
        var line = Array(lines.dropFirst().joined(separator: [Byte.space]))
        line.removeLast(max(0, line.count - Self.longestKeywords))
        while let last = line.last, last == Byte.slash || Byte.isSpace(last) { line.removeLast() }
        keywords = line
    }

    /// The agency that the option names, if it is a known one (`dpa` of `ccccb dpa 061`).
    var agency: String? {
        for word in option.split(separator: Byte.space) {
            let name = Array(word.prefix { $0 != Byte.hyphen })
            if Organisations.kind(of: name) == .agency { return name.text }
        }
        return nil
    }

    /// The words of the keyword lines, parted by slashes, each once.
    var keywordList: [String] {
        var known: Set<String> = []
        return keywords.split(separator: Byte.slash).map { Array($0).trimmed.text }
            .filter { !$0.isEmpty && known.insert($0).inserted }
    }

    /// Up to six letters and the number, which has digits at its end.
    private static func isMessageName(_ field: ArraySlice<UInt8>) -> Bool {
        let letters = field.prefix(while: Byte.isLetter).count
        let digits = field.dropFirst(letters)
        return letters <= 6 && (1...6).contains(digits.count) && digits.allSatisfy(Byte.isDigit)
            && letters + digits.count >= 3
    }
}
