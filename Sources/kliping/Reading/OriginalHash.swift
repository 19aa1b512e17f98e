import CCrypto
import Clippings
import LinuxSystem

/// SHA-256 of an open file, read from its start.
enum OriginalHash {
    static func hash(of descriptor: CInt) throws(SystemError) -> ContentHash? {
        guard let context = EVP_MD_CTX_new() else { return nil }
        defer { EVP_MD_CTX_free(context) }
        guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else { return nil }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
        defer { buffer.deallocate() }
        var offset: Int64 = 0
        while true {
            let count = try FileSystem.read(descriptor, at: offset, into: buffer)
            if count == 0 { break }
            guard EVP_DigestUpdate(context, buffer.baseAddress, count) == 1 else { return nil }
            offset += Int64(count)
        }
        let bytes = [UInt8](unsafeUninitializedCapacity: 32) { digest, length in
            length = EVP_DigestFinal_ex(context, digest.baseAddress, nil) == 1 ? 32 : 0
        }
        return ContentHash(bytes: bytes)
    }
}
