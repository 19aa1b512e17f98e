import CCrypto
import Clippings
import LinuxSystem
import SystemPackage

/// Reads open files through a buffer of bounded size and takes their SHA-256.
///
/// One for each thread.
final class ContentReader {
    struct Content {
        var hash: ContentHash
        var size: Int64
        /// The bytes themselves when there are not too many.
        var bytes: [UInt8]?
    }

    private let context: OpaquePointer?
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)

    init() {
        context = EVP_MD_CTX_new()
    }

    deinit {
        EVP_MD_CTX_free(context)
        buffer.deallocate()
    }

    /// Reads to the end, or until more than `limit` bytes were seen; keeps the bytes of a file of up to `keeping`
    /// bytes; writes what it reads to `copy`.
    ///
    /// The hash is of exactly the bytes read.
    func read(
        _ descriptor: CInt,
        limit: Int64,
        keeping: Int,
        copy: CInt? = nil
    ) throws(SystemError) -> Content {
        EVP_DigestInit_ex(context, EVP_sha256(), nil)
        var kept: [UInt8]? = []
        var size: Int64 = 0
        while size <= limit {
            let count = try FileSystem.read(descriptor, at: size, into: buffer)
            let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            EVP_DigestUpdate(context, piece.baseAddress, piece.count)
            if let copy { try FileSystem.write(piece, to: copy) }
            size += Int64(count)
            if size > Int64(keeping) { kept = nil } else { kept?.append(contentsOf: piece) }
            if count < buffer.count { break }
        }
        var digest = [UInt8](repeating: 0, count: 32)
        EVP_DigestFinal_ex(context, &digest, nil)
        guard let hash = ContentHash(bytes: digest) else {
            throw SystemError("EVP_DigestFinal_ex", .invalidArgument, on: "SHA-256")
        }
        return Content(hash: hash, size: size, bytes: kept)
    }
}
