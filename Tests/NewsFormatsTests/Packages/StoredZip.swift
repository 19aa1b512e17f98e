/// Builds ZIP files without compression, byte by byte.
enum StoredZip {
    /// A ZIP of these entries in order, each with the same general purpose flags (bit 0: encrypted) and method.
    static func of(
        _ entries: KeyValuePairs<String, String>,
        flags: Int = 0,
        method: Int = 0
    ) -> [UInt8] {
        of(entries.map { ($0.key, Array($0.value.utf8)) }, flags: flags, method: method)
    }

    static func of(_ entries: [(name: String, bytes: [UInt8])], flags: Int = 0, method: Int = 0) -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for (name, bytes) in entries {
            let common =
                little(20, 2) + little(flags, 2) + little(method, 2) + little(0, 4)
                + PackedBytes.little(PackedBytes.checksum(bytes), 4)
                + little(bytes.count, 4) + little(bytes.count, 4) + little(name.utf8.count, 2) + little(0, 2)
            directory += [0x50, 0x4B, 0x01, 0x02] + little(20, 2) + common + little(0, 10) + little(file.count, 4)
            directory += Array(name.utf8)
            file += [0x50, 0x4B, 0x03, 0x04] + common + Array(name.utf8) + bytes
        }
        let end =
            [0x50, 0x4B, 0x05, 0x06] + little(0, 4) + little(entries.count, 2) + little(entries.count, 2)
            + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
        return file + directory + end
    }

    private static func little(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }
}
