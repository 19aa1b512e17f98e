import CZstd
import GRDB

/// A failure of the compression library; on reading it means that stored bytes are damaged.
struct CompressionError: Error, CustomStringConvertible {
    let description: String
}

/// Compresses for the archive.
///
/// One at a time: not for several threads.
final class Compressor {
    /// With a dictionary, level 6 makes originals of 2.5 kB 1 % smaller than 3 does and takes three times as long;
    /// level 9 makes them 6 % smaller and takes seven times as long.
    static let level: CInt = 3
    /// Articles behind their originals become a fifth smaller than with level 3, in the same time; level 9 saves 2 % more.
    private static let prefixedLevel: CInt = 6

    private let context: OpaquePointer?

    init() {
        context = ZSTD_createCCtx()
    }

    deinit {
        ZSTD_freeCCtx(context)
    }

    /// One frame with a checksum of the content, so that damage shows on reading.
    func compress(_ bytes: [UInt8], dictionary: TrainedDictionary?) throws -> [UInt8] {
        try prepare(level: Self.level)
        if let dictionary { try check(ZSTD_CCtx_refCDict(context, dictionary.forCompression)) }
        return try frame(of: bytes)
    }

    /// One frame that only somebody who has `prefix` can read: what stands in there already takes almost no room.
    func compress(_ bytes: [UInt8], prefix: [UInt8]) throws -> [UInt8] {
        try prepare(level: Self.prefixedLevel)
        return try prefix.withUnsafeBytes { prefix in
            // Lasts for the next frame only.
            try check(ZSTD_CCtx_refPrefix(context, prefix.baseAddress, prefix.count))
            return try frame(of: bytes)
        }
    }

    private func prepare(level: CInt) throws {
        try check(ZSTD_CCtx_reset(context, ZSTD_reset_session_and_parameters))
        try check(ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level))
        try check(ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1))
        // The number of the dictionary stands in the row.
        try check(ZSTD_CCtx_setParameter(context, ZSTD_c_dictIDFlag, 0))
    }

    private func frame(of bytes: [UInt8]) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: ZSTD_compressBound(bytes.count)) { buffer, count in
            count = try bytes.withUnsafeBytes { source in
                try check(
                    ZSTD_compress2(context, buffer.baseAddress, buffer.count, source.baseAddress, source.count)
                )
            }
        }
    }
}

/// Reads what `Compressor` wrote.
///
/// One at a time: not for several threads.
final class Decompressor {
    private let context: OpaquePointer?

    init() {
        context = ZSTD_createDCtx()
    }

    deinit {
        ZSTD_freeDCtx(context)
    }

    /// What the frame holds; more bytes than `limit` are taken for damage, whatever its head says.
    func decompress(_ frame: [UInt8], dictionary: TrainedDictionary?, limit: Int) throws -> [UInt8] {
        try check(ZSTD_DCtx_reset(context, ZSTD_reset_session_and_parameters))
        if let dictionary { try check(ZSTD_DCtx_refDDict(context, dictionary.forDecompression)) }
        return try content(of: frame, limit: limit)
    }

    func decompress(_ frame: [UInt8], prefix: [UInt8], limit: Int) throws -> [UInt8] {
        try check(ZSTD_DCtx_reset(context, ZSTD_reset_session_and_parameters))
        return try prefix.withUnsafeBytes { prefix in
            try check(ZSTD_DCtx_refPrefix(context, prefix.baseAddress, prefix.count))
            return try content(of: frame, limit: limit)
        }
    }

    private func content(of frame: [UInt8], limit: Int) throws -> [UInt8] {
        let size = frame.withUnsafeBytes { ZSTD_getFrameContentSize($0.baseAddress, $0.count) }
        // Unknown and erroneous sizes are the two greatest numbers.
        guard size <= UInt64(limit) else {
            throw CompressionError(description: "a compressed frame has an impossible size")
        }
        let result = try [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            count = try frame.withUnsafeBytes { source in
                try check(
                    ZSTD_decompressDCtx(context, buffer.baseAddress, buffer.count, source.baseAddress, source.count)
                )
            }
        }
        guard result.count == Int(size) else {
            throw CompressionError(description: "a compressed frame ends early")
        }
        return result
    }
}

@discardableResult
private func check(_ result: Int) throws -> Int {
    guard ZSTD_isError(result) == 0 else {
        throw CompressionError(description: "zstd: \(String(cString: ZSTD_getErrorName(result)))")
    }
    return result
}
