import Archive
import Clippings
import GRDB

/// One version of a wire's item, as its row holds it.
struct EditionRow {
    var clipping: ClippingID
    /// Hash of the item's identifier.
    var identity: Int64
    /// The version's number, where it has one.
    var number: Int64?
    /// When the version was made, in seconds since 1970, where that is a full instant.
    var made: Int64?
    /// Whether it withdraws the versions before it.
    var cancels: Bool
    var edition: Edition

    /// `nil` for an article that no wire sent: whoever publishes on the web has no versions to tell apart.
    init?(_ article: Article, clipping: ClippingID) {
        guard article.isWireItem, let uri = article.uri else { return nil }
        self.clipping = clipping
        identity = Self.identity(of: uri)
        number = article.version.flatMap { Int64($0) }
        made = (article.modified ?? article.published)?.secondsSinceEpoch
        cancels = article.publishingStatus == "canceled"
        edition = .current
    }

    init(_ row: Row) {
        clipping = row["clipping"]
        identity = row["identity"]
        number = row["number"]
        made = row["made"]
        cancels = row["cancels"]
        edition = Self.edition(state: row["state"], cause: row["cause"])
    }

    /// Whether this version was made before another of the same item: by number, else by instant, else by arrival.
    func isBefore(_ other: EditionRow) -> Bool {
        if let number, let theirs = other.number, number != theirs { return number < theirs }
        if let made, let theirs = other.made, made != theirs { return made < theirs }
        return clipping < other.clipping
    }

    func save(_ database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO edition (clipping, identity, number, made, cancels, state, cause)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [clipping, identity, number, made, cancels, Self.state(of: edition), edition.cause])
    }

    static func fetch(_ clipping: ClippingID, _ database: Database) throws -> EditionRow? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT * FROM edition WHERE clipping = ?"),
            arguments: [clipping]
        ).map { EditionRow($0) }
    }

    static func edition(of clipping: ClippingID, _ database: Database) throws -> Edition {
        try fetch(clipping, database)?.edition ?? .current
    }

    /// Whether there is any clipping whose place another has taken.
    static func hasPast(_ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM edition WHERE state > 0)")
        ) ?? false
    }

    static func identity(of uri: String) -> Int64 {
        Int64(bitPattern: StableHash.bits64(uri.utf8))
    }

    static func state(of edition: Edition) -> Int64 {
        switch edition {
        case .current: 0
        case .superseded: 1
        case .withdrawn: 2
        }
    }

    static func edition(state: Int64, cause: ClippingID?) -> Edition {
        switch (state, cause) {
        case (1, let cause?): .superseded(by: cause)
        case (2, let cause?): .withdrawn(by: cause)
        default: .current
        }
    }
}

extension Article {
    /// Whether a wire sent it, so that its identifier and version mean what the wire's standard says.
    fileprivate var isWireItem: Bool {
        ["nitf", "newsml-g2", "newsml-1", "ninjs", "ap-json", "dpa-json", "iptc7901", "anpa"].contains(format)
    }
}
