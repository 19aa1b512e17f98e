/// The header of an earlier mail, as it is typed above its text when that is passed on or answered below.
struct PassedOnMail {
    private static let horizon = 400
    private static let longestHeader = 14
    private static let longestMark = 140

    /// Raw, as typed, by folded English names.
    private(set) var fields: [String: [UInt8]] = [:]
    /// The lines it takes, with the line of dashes above it.
    private(set) var range: Range<Int>
    /// Whether a line above says that it was passed on.
    private(set) var isMarked = false

    /// The first one in the lines.
    static func find(in lines: [MailLine]) -> PassedOnMail? {
        for index in lines.indices.prefix(horizon) where lines[index].text.count <= 300 {
            let key = lines[index].text.count <= longestMark ? lines[index].key : []
            let isMarked = MailPhrases.forwarded.contains(key) || key.starts(with: "forwarded by ")
            if isMarked || MailPhrases.originals.contains(key), var found = PassedOnMail(lines, index + 1) {
                found.range = index..<found.range.upperBound
                found.isMarked = isMarked
                return found
            }
            if field(lines[index].text)?.name == "from", let found = PassedOnMail(lines, index),
                found.fields.count >= 3, found.fields["subject"] != nil
            {
                return found
            }
        }
        return nil
    }

    private init?(_ lines: [MailLine], _ start: Int) {
        var index = start
        var last: String?
        while index < lines.count, index < start + Self.longestHeader {
            if let field = Self.field(lines[index].text) {
                if fields[field.name] == nil { fields[field.name] = field.value }
                last = field.value.isEmpty ? field.name : nil
            } else if let name = last, lines[index].text.count < 200 {
                // Marked up as a table: the name in one line, the value in the next.
                fields[name] = lines[index].text
                last = nil
            } else {
                break
            }
            index += 1
        }
        guard fields.count >= 2, fields["from"] != nil || fields["subject"] != nil else { return nil }
        range = start..<index
    }

    /// `From: Jane`, `*From:* Jane`, with the wide colon of Chinese and Japanese, too.
    private static func field(_ line: [UInt8]) -> (name: String, value: [UInt8])? {
        let plain = line.prefix(2000).filter { $0 != UInt8(ascii: "*") }
        let wide: [UInt8] = [0xEF, 0xBC, 0x9A]
        guard let colon = plain.prefix(40).firstIndex(of: Byte.colon) ?? Array(plain.prefix(40)).first(wide),
            let name = MailPhrases.typedFields[folded(plain.slice(0..<colon)).trimmed]
        else { return nil }
        let start = plain[colon] == Byte.colon ? colon + 1 : colon + wide.count
        return (name, plain.slice(start..<plain.count).trimmed)
    }
}
