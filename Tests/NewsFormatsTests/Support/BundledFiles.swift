/// Archives made for tests, byte by byte and without compression.
enum BundledFiles {
    typealias File = (path: String, bytes: [UInt8])

    /// A POSIX tar archive (ustar).
    static func tar(_ files: [File]) -> [UInt8] {
        files.flatMap { file in header(file) + file.bytes + padding(file.bytes.count) }
            + [UInt8](repeating: 0, count: 1024)
    }

    /// A ZIP archive of stored entries; `isEncrypted` sets the flag that says so.
    static func zip(_ files: [File], isEncrypted: Bool = false) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for file in files {
            let name = Array(file.path.utf8)
            let sizes = [PackedBytes.checksum(file.bytes), UInt32(file.bytes.count), UInt32(file.bytes.count)]
            let common =
                [20, 0, isEncrypted ? 1 : 0, 8, 0, 0, 0, 0, 0x21, 0x5A] + sizes.flatMap { PackedBytes.little($0, 4) }
                + PackedBytes.little(UInt32(name.count), 2) + [0, 0]
            directory +=
                [0x50, 0x4B, 1, 2, 20, 0] + common + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
                + PackedBytes.little(UInt32(bytes.count), 4) + name
            bytes += [0x50, 0x4B, 3, 4] + common + name + file.bytes
        }
        let count = PackedBytes.little(UInt32(files.count), 2)
        return bytes + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
            + PackedBytes.little(UInt32(directory.count), 4) + PackedBytes.little(UInt32(bytes.count), 4) + [0, 0]
    }

    private static func header(_ file: File) -> [UInt8] {
        func field(_ text: String, _ width: Int) -> [UInt8] {
            Array(text.utf8.prefix(width)) + [UInt8](repeating: 0, count: max(0, width - text.utf8.count))
        }
        func octal(_ value: Int, _ width: Int) -> [UInt8] {
            let digits = String(value, radix: 8)
            return field(String(repeating: "0", count: width - 1 - digits.utf8.count) + digits, width)
        }
        var header =
            field(file.path, 100) + octal(0o644, 8) + octal(0, 8) + octal(0, 8) + octal(file.bytes.count, 12)
            + octal(0, 12) + [UInt8](repeating: 0x20, count: 8) + field("0", 1) + field("", 100) + field("ustar", 6)
            + Array("00".utf8)
        header += [UInt8](repeating: 0, count: 512 - header.count)
        let sum = header.reduce(0) { $0 + Int($1) }
        header.replaceSubrange(148..<156, with: octal(sum, 7) + [0x20])
        return header
    }

    private static func padding(_ size: Int) -> [UInt8] {
        [UInt8](repeating: 0, count: (512 - size % 512) % 512)
    }
}
