/// Bytes packed for tests, without compressing them: valid all the same.
enum PackedBytes {
    /// One gzip member (RFC 1952) of stored blocks.
    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        let blocks = stride(from: 0, to: max(bytes.count, 1), by: 65_535).map { start -> [UInt8] in
            let block = bytes[min(start, bytes.count)...].prefix(65_535)
            let isLast = start + 65_535 >= bytes.count
            return [isLast ? 1 : 0] + little(UInt32(block.count), 2) + little(~UInt32(block.count), 2) + block
        }
        return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + blocks.joined() + little(checksum(bytes), 4)
            + little(UInt32(bytes.count), 4)
    }

    /// One Zstandard frame (RFC 8878) of raw blocks, each at most 128 kB, as a sender that flushes cuts them.
    static func zstandard(blocks: [[UInt8]]) -> [UInt8] {
        let cut = blocks.enumerated().map { index, block -> [UInt8] in
            little(UInt32(block.count) << 3 | (index == blocks.count - 1 ? 1 : 0), 3) + block
        }
        return [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x38] + cut.joined()
    }

    /// The lowest bytes of a number, the lowest first.
    static func little(_ value: UInt32, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
    }

    /// CRC-32 as gzip and ZIP have it.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { state, byte in
            (0..<8).reduce(state ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
    }
}
