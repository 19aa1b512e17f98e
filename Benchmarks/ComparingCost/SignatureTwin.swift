import Comparison

/// The signature of a text that says something else about the same things.
enum SignatureTwin {
    /// Other shingles, the same rare terms, names and numbers; the last round is the clipping itself.
    static func bytes(_ bytes: [UInt8], round: Int, of times: Int) -> [UInt8] {
        guard round < times - 1, var signature = Signature(encoded: bytes) else { return bytes }
        let salt = UInt32(truncatingIfNeeded: round + 1) &* 0x9E37_79B9
        let ceiling = UInt64(signature.shingles.ceiling) + 1
        // Within the ceiling, as sampled hashes are.
        let moved = signature.shingles.hashes.map { hash in
            UInt32(truncatingIfNeeded: UInt64((hash ^ salt) &* 0x85EB_CA6B) % ceiling)
        }
        signature.shingles.hashes = Set(moved).sorted()
        return signature.encoded
    }
}
