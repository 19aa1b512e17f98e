import Clippings
import FoundationEssentials
import GRDB

/// Reads originals and articles back from the archive, for as long as one call lasts.
final class StoredTexts {
    /// No original in the archive and no article is larger; what says so is damaged.
    private static let limit = 64 << 20

    private let database: Database
    private let tools: ReadingTools
    /// The last original, since the articles of one original are often read one after another.
    private var last: (id: Int64, bytes: [UInt8]?)?

    init(_ database: Database, _ tools: ReadingTools = ReadingTools()) {
        self.database = database
        self.tools = tools
    }

    /// The original's bytes; `nil` when they are a file in the store or were taken down.
    func original(_ id: Int64) throws -> [UInt8]? {
        if let last, last.id == id { return last.bytes }
        let statement = try database.cachedStatement(sql: "SELECT dictionary, bytes FROM original WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
        return try original(id, dictionary: row["dictionary"], frame: row["bytes"])
    }

    private func original(_ id: Int64, dictionary number: Int64, frame: Data?) throws -> [UInt8]? {
        if let last, last.id == id { return last.bytes }
        let bytes = try frame.map {
            try tools.decompressor.decompress([UInt8]($0), dictionary: dictionary(number), limit: Self.limit)
        }
        last = (id, bytes)
        return bytes
    }

    /// The article of a clipping that was read from `original`; `nil` when there is none.
    func article(of clipping: Int64, original: Int64) throws -> Article? {
        try encodedArticle(of: clipping, original: original).map { try ArticleCoding.decode($0) }
    }

    func encodedArticle(of clipping: Int64, original: Int64) throws -> [UInt8]? {
        let statement = try database.cachedStatement(sql: "SELECT prefix, bytes FROM article WHERE clipping = ?")
        guard let row = try Row.fetchOne(statement, arguments: [clipping]) else { return nil }
        let prefix = ArticlePrefix(number: row["prefix"])
        return try encodedArticle(prefix, row["bytes"]) { try self.original(original) }
    }

    /// The same from a row that has `original`, `dictionary`, `original_bytes`, `prefix` and `article_bytes`.
    func encodedArticle(joined row: Row) throws -> [UInt8] {
        try encodedArticle(ArticlePrefix(number: row["prefix"]), row["article_bytes"]) {
            try original(row["original"], dictionary: row["dictionary"], frame: row["original_bytes"])
        }
    }

    private func encodedArticle(
        _ packed: ArticlePrefix,
        _ frame: Data,
        original: () throws -> [UInt8]?
    ) throws -> [UInt8] {
        var prefix = ArticlePrefix.builtIn
        if packed.dictionary > 0 {
            guard let dictionary = try dictionary(packed.dictionary) else { throw Self.missing(packed.dictionary) }
            prefix = dictionary.articles
        }
        if packed.hasOriginal {
            guard let original = try original() else {
                throw CompressionError(description: "the original that the article was packed with is gone")
            }
            prefix += original
        }
        return try tools.decompressor.decompress([UInt8](frame), prefix: prefix, limit: Self.limit)
    }

    /// What `read` gives; `nil` when the stored bytes are damaged.
    ///
    /// For work that must go on with everything else. Faults of the database itself are still thrown.
    static func unlessDamaged<Text>(_ read: () throws -> Text?) throws -> Text? {
        do {
            return try read()
        } catch let error as DatabaseError {
            throw error
        } catch {
            return nil
        }
    }

    func unlessDamaged<Text>(_ read: () throws -> Text?) throws -> Text? {
        try Self.unlessDamaged(read)
    }

    private func dictionary(_ number: Int64) throws -> TrainedDictionary? {
        guard number > 0 else { return nil }
        if let known = tools.dictionaries[number] { return known }
        guard let dictionary = try TrainedDictionary.fetch(number, database) else { throw Self.missing(number) }
        tools.dictionaries[number] = dictionary
        return dictionary
    }

    private static func missing(_ dictionary: Int64) -> CompressionError {
        CompressionError(description: "dictionary \(dictionary) is missing")
    }
}
