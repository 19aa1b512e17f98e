import Archive
import FoundationEssentials
import GRDB

/// A clipping as its row holds it, without the article.
struct ClippingRow {
    var id: ClippingID
    var original: Int64
    var part: Int
    var added: Int64
    /// First day of the document's date, since 1970.
    var day: Int64?
    /// Number of the folder's name among the values.
    var folder: Int64
    /// Numbers of the facet values.
    var facets: [Int64]

    init(
        id: ClippingID,
        original: Int64,
        part: Int,
        added: Int64,
        day: Int64?,
        folder: Int64,
        facets: [Int64]
    ) {
        self.id = id
        self.original = original
        self.part = part
        self.added = added
        self.day = day
        self.folder = folder
        self.facets = facets
    }

    init(_ row: Row) {
        id = row["id"]
        original = row["original"]
        part = row["part"]
        added = row["added"]
        day = row["day"]
        folder = row["folder"]
        facets = Varints.decode([UInt8](row["facets"] as Data))
    }

    static func fetch(_ id: ClippingID, _ database: Database) throws -> ClippingRow? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT * FROM clipping WHERE id = ?"),
            arguments: [id]
        ).map { ClippingRow($0) }
    }

    func save(_ database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO clipping (id, original, part, added, day, folder, facets)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [id, original, part, added, day, folder, Data(Varints.encode(facets))])
    }

    func folderName(_ database: Database) throws -> String {
        try String.fetchOne(
            database.cachedStatement(sql: "SELECT value FROM value WHERE id = ?"),
            arguments: [folder]
        ) ?? ""
    }

    /// The article's language as it was counted, for when the article itself cannot be read.
    func language(_ database: Database) throws -> String {
        let find = try database.cachedStatement(sql: "SELECT value FROM value WHERE id = ? AND field = 'lang'")
        for number in facets {
            if let code = try String.fetchOne(find, arguments: [number]) { return code }
        }
        return ""
    }
}

/// Small numbers in few bytes: seven bits a byte, the lowest first.
enum Varints {
    static func encode(_ numbers: [Int64]) -> [UInt8] {
        var bytes: [UInt8] = []
        for number in numbers {
            var rest = UInt64(bitPattern: number)
            while rest >= 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
                rest >>= 7
            }
            bytes.append(UInt8(rest))
        }
        return bytes
    }

    static func decode(_ bytes: [UInt8]) -> [Int64] {
        var numbers: [Int64] = []
        var value: UInt64 = 0
        var shift: UInt64 = 0
        for byte in bytes {
            value |= UInt64(byte & 0x7F) << shift
            shift += 7
            if byte < 0x80 {
                numbers.append(Int64(bitPattern: value))
                value = 0
                shift = 0
            }
        }
        return numbers
    }
}
