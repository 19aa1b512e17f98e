/// Case folding for comparing: ASCII and Latin-1 letters lowered, all else as it stands.
///
/// Works byte by byte on UTF-8, and the hash of folded bytes is what words are compared by (FNV-1a of 64 bits).
package enum Folding {
    package static let emptyHash: UInt64 = 0xcbf2_9ce4_8422_2325

    package static func hash(_ bytes: some Collection<UInt8>) -> UInt64 {
        var hash = emptyHash
        var last: UInt8 = 0
        for byte in bytes {
            hash = adding(folded(byte, after: last), to: hash)
            last = byte
        }
        return hash
    }

    package static func hash(_ text: String) -> UInt64 { hash(Array(text.utf8)) }

    package static func folded(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var last: UInt8 = 0
        return bytes.map { byte in
            defer { last = byte }
            return folded(byte, after: last)
        }
    }

    @inline(__always)
    static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    @inline(__always)
    static func folded(_ byte: UInt8, after last: UInt8) -> UInt8 {
        if byte &- 0x41 < 26 { return byte | 0x20 }
        if last == 0xC3, byte >= 0x80, byte <= 0x9E, byte != 0x97 { return byte + 0x20 }
        return byte
    }
}
