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
        let frame: Data? = row["bytes"]
        let bytes = try frame.map {
            try tools.decompressor.decompress([UInt8]($0), dictionary: dictionary(row["dictionary"]), limit: Self.limit)
        }
        last = (id, bytes)
        return bytes
    }

    /// The article of a clipping that was read from `original`; `nil` when there is none.
    func article(of clipping: Int64, original: Int64) throws -> Article? {
        try encodedArticle(of: clipping, original: original).map { try ArticleCoding.decode($0) }
    }

    func encodedArticle(of clipping: Int64, original: Int64) throws -> [UInt8]? {
        let statement = try database.cachedStatement(sql: "SELECT has_prefix, bytes FROM article WHERE clipping = ?")
        guard let row = try Row.fetchOne(statement, arguments: [clipping]) else { return nil }
        var prefix = ArticlePrefix.bytes
        if row["has_prefix"] {
            guard let original = try self.original(original) else {
                throw CompressionError(description: "the original that the article was packed with is gone")
            }
            prefix += original
        }
        return try tools.decompressor.decompress([UInt8](row["bytes"] as Data), prefix: prefix, limit: Self.limit)
    }

    /// What `read` gives; `nil` when the stored bytes are damaged.
    ///
    /// For work that must go on with everything else. Faults of the database itself are still thrown.
    func unlessDamaged<Text>(_ read: () throws -> Text?) throws -> Text? {
        do {
            return try read()
        } catch let error as DatabaseError {
            throw error
        } catch {
            return nil
        }
    }

    private func dictionary(_ number: Int64) throws -> TrainedDictionary? {
        guard number > 0 else { return nil }
        if let known = tools.dictionaries[number] { return known }
        guard
            let bytes = try Data.fetchOne(
                database,
                sql: "SELECT bytes FROM dictionary WHERE id = ?",
                arguments: [number]
            )
        else { throw CompressionError(description: "dictionary \(number) is missing") }
        let dictionary = TrainedDictionary(number: number, bytes: [UInt8](bytes), isForReading: true)
        tools.dictionaries[number] = dictionary
        return dictionary
    }
}

/// What every encoded article has in common: put in front of the original when an article is packed.
enum ArticlePrefix {
    /// Part of the file format: a change makes every stored article unreadable.
    static let bytes = Array(
        """
        {"byline":"","copyrightNotice":"","dateline":{"agency":"ANTARA","date":"2024-11-19","place":"Jakarta",\
        "text":"Jakarta (ANTARA)"},"descriptions":[{"role":"summary","value":""}],"editorialNote":"",\
        "encoding":"utf-8","evidence":{"agency":{"place":"line 2","raw":""},"byline":{"place":"line 3","raw":""},\
        "canonical":{"place":"link[rel=canonical]","raw":"https://www."},"dateline":{"place":"line 2","raw":""},\
        "headline":{"place":"line 1","raw":""},"language":{"place":"body","raw":""},"modified":{"place":\
        "meta[property=article:modified_time]","raw":""},"published":{"place":"json-ld datePublished",\
        "raw":"2024-11-19T08:30:00+07:00"},"publisher":{"place":"meta[property=og:site_name]","raw":""},\
        "source":{"place":"line ","raw":"Sumber: "}},"format":"html","format":"text","gaps":[{"kind":"lost-link-text",\
        "paragraph":0,"text":""}],"headlines":[{"value":""}],"infoSources":[{"name":"","role":"publisher"},{"name":\
        "ANTARA","role":"agency"},{"name":"","role":"source"}],"language":"id","modified":"2024-","pageType":"article",\
        "paragraphs":["","",""],"people":[{"name":"","role":"author"},{"name":"","role":"editor"}],"published":\
        "2024-11-19T08:30:00+07:00","sourceURL":"https://","subjects":[{"kind":"keyword","name":""},{"kind":"section",\
        "name":""}],"uri":"https://www."}
        """.utf8
    )
}
