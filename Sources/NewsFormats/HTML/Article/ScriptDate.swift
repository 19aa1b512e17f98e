import Clippings

/// The date of publication in the data that a page gives its scripts (`"publishedAt": "2024-03-05T08:00:00Z"`), for pages
/// that draw their date by script alone.
enum ScriptDate {
    /// More dates than this are a listing's.
    private static let most = 200
    /// A longer value is no date, in bytes.
    private static let longest = 40

    /// The one day that the scripts name as that of publication; of several the one nearest to the headline's text.
    static func find(in scripts: [[UInt8]], headline: String?) -> (date: NewsDate, raw: String)? {
        var found: [(date: NewsDate, raw: String, distance: Int)] = []
        let title = headline.map { Array($0.utf8.prefix(200)) } ?? []
        for script in scripts {
            let spot = title.count >= 12 ? script.first(title) : nil
            for entry in dates(in: script) where found.count < most {
                found.append((entry.date, entry.raw, spot.map { distance($0, entry.index, in: script) } ?? Int.max))
            }
        }
        guard let nearest = found.min(by: { $0.distance < $1.distance }) else { return nil }
        let isOnly = found.allSatisfy { $0.date.day == nearest.date.day }
        return isOnly || nearest.distance < Int.max ? (nearest.date, nearest.raw) : nil
    }

    /// How far apart two places stand: in another object is farther than anything in the same.
    private static func distance(_ first: Int, _ second: Int, in script: [UInt8]) -> Int {
        let between = script[min(first, second)..<max(first, second)]
        let braces = between.prefix(reach).count { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
        return between.count + braces * reach
    }

    /// Farther apart, in bytes, two values belong to different objects.
    private static let reach = 4000

    private static func dates(in script: [UInt8]) -> [(date: NewsDate, raw: String, index: Int)] {
        var result: [(date: NewsDate, raw: String, index: Int)] = []
        var index = 0
        while let colon = script[index...].firstIndex(of: Byte.colon), result.count < most {
            index = colon + 1
            guard names.contains(name(script, before: colon)), let value = value(script, after: colon),
                let date = MachineDate.read(value), date.day != nil
            else { continue }
            result.append((date, value, colon))
        }
        return result
    }

    /// The letters of the name before a colon, in small ones: quoted, escaped or bare.
    private static func name(_ script: [UInt8], before colon: Int) -> String {
        var end = colon
        while end > 0, isMark(script[end - 1]) { end -= 1 }
        var start = end
        while start > 0, end - start < longest, Byte.isLetter(script[start - 1]) || isJoint(script[start - 1]) {
            start -= 1
        }
        return String(decoding: script[start..<end].filter(Byte.isLetter).map(Byte.lowered), as: UTF8.self)
    }

    private static func value(_ script: [UInt8], after colon: Int) -> String? {
        var start = colon + 1
        while start < script.count, isMark(script[start]) { start += 1 }
        let rest = script[start...].prefix(longest)
        let value = rest.prefix { !isQuotation($0) && $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "\\") }
        let text = String(decoding: value, as: UTF8.self)
        let isNumber = value.first.map(Byte.isDigit) == true
        return isNumber && value.count >= 8 ? text.split(separator: ",").first.map(String.init) : nil
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        Byte.isSpace(byte) || isQuotation(byte) || byte == UInt8(ascii: "\\")
    }

    private static func isQuotation(_ byte: UInt8) -> Bool { byte == Byte.quote || byte == Byte.apostrophe }

    private static func isJoint(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "_") || byte == Byte.hyphen }

    /// What programs call the date of publication, letters only.
    private static let names: Set<String> = [
        "datepublished", "publisheddate", "publishdate", "publishedat", "publishedon", "publicationdate", "pubdate",
        "publishtime", "publishedtime", "firstpublished", "firstpublishedat", "firstpublishdate",
        "firstpublicationdate",
        "datefirstpublished", "originalpublishdate", "articlepublishdate", "contentpublishdate", "dateposted",
        "postdate", "articledate", "contentcreateddate",
    ]
}
