import CZstd
import FoundationEssentials
import GRDB

/// What documents of an archive have in common, learned from them; never changes.
final class TrainedDictionary: @unchecked Sendable {
    let number: Int64
    /// For originals; `nil` where it is for reading alone.
    let forCompression: OpaquePointer?
    let forDecompression: OpaquePointer?
    /// What articles have in common beside their texts; see `ArticlePrefix`.
    let articles: [UInt8]

    /// For reading alone it takes a tenth of the time to make.
    init(number: Int64, originals: [UInt8], articles: [UInt8], isForReading: Bool) {
        self.number = number
        self.articles = articles
        forCompression =
            isForReading
            ? nil : originals.withUnsafeBytes { ZSTD_createCDict($0.baseAddress, $0.count, Compressor.level) }
        forDecompression = originals.withUnsafeBytes { ZSTD_createDDict($0.baseAddress, $0.count) }
    }

    deinit {
        ZSTD_freeCDict(forCompression)
        ZSTD_freeDDict(forDecompression)
    }

    /// The one that new documents are packed with; `nil` when there is none yet.
    ///
    /// A dictionary without bytes stands for training that came to nothing.
    static func newest(_ database: Database) throws -> TrainedDictionary? {
        try Row.fetchOne(
            database,
            sql: "SELECT id, bytes, articles FROM dictionary WHERE length(bytes) > 0 ORDER BY id DESC LIMIT 1"
        ).map { TrainedDictionary($0, isForReading: false) }
    }

    /// The one of that number, for reading.
    static func fetch(_ number: Int64, _ database: Database) throws -> TrainedDictionary? {
        try Row.fetchOne(
            database,
            sql: "SELECT id, bytes, articles FROM dictionary WHERE id = ?",
            arguments: [number]
        ).map { TrainedDictionary($0, isForReading: true) }
    }

    private convenience init(_ row: Row, isForReading: Bool) {
        self.init(
            number: row["id"],
            originals: [UInt8](row["bytes"] as Data),
            articles: [UInt8](row["articles"] as Data),
            isForReading: isForReading
        )
    }

    /// Makes a dictionary of at most `capacity` bytes from samples; `nil` when they have too little in common.
    static func train(_ samples: [[UInt8]], capacity: Int) -> [UInt8]? {
        let joined = samples.flatMap { $0 }
        let sizes = samples.map(\.count)
        let dictionary = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            let result = ZDICT_trainFromBuffer(
                buffer.baseAddress,
                buffer.count,
                joined,
                sizes,
                UInt32(clamping: sizes.count)
            )
            count = ZDICT_isError(result) == 0 ? result : 0
        }
        return dictionary.isEmpty ? nil : dictionary
    }

    /// The same without what only zstd's own dictionaries have in front: for use as a prefix.
    static func trainPrefix(_ samples: [[UInt8]], capacity: Int) -> [UInt8]? {
        guard let dictionary = train(samples, capacity: capacity) else { return nil }
        let head = ZDICT_getDictHeaderSize(dictionary, dictionary.count)
        return ZDICT_isError(head) == 0 && head < dictionary.count ? Array(dictionary[head...]) : nil
    }
}
