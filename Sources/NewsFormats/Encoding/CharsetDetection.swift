import CUchardet

/// A guess at the charset of bytes that declare none, or declare one they are not in.
enum CharsetDetection {
    /// How much is looked at, in bytes.
    private static let horizon = 256 * 1024

    static func guess(_ bytes: [UInt8]) -> String {
        if looksWestern(bytes) { return "windows-1252" }
        guard let detector = uchardet_new() else { return "windows-1252" }
        defer { uchardet_delete(detector) }
        let status = bytes.withUnsafeBytes { buffer in
            uchardet_handle_data(
                detector,
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                min(buffer.count, horizon)
            )
        }
        guard status == 0 else { return "windows-1252" }
        uchardet_data_end(detector)
        guard let name = uchardet_get_charset(detector) else { return "windows-1252" }
        let charset = Charset.canonical(String(cString: name)) ?? "windows-1252"
        return charset.hasPrefix("utf-") ? "windows-1252" : charset
    }

    /// Whether the few bytes beyond ASCII are what Windows writes in Western text.
    ///
    /// That is quotes, dashes, accented vowels inside words. uchardet needs more text and then names some other Latin set.
    private static func looksWestern(_ bytes: [UInt8]) -> Bool {
        var high = 0
        var western = 0
        for (index, byte) in bytes.prefix(horizon).enumerated() where byte >= 0x80 {
            high += 1
            let besideHigh =
                (index > 0 && bytes[index - 1] >= 0xC0) || (index + 1 < bytes.count && bytes[index + 1] >= 0xC0)
            switch byte {
            case 0x85, 0x91...0x97, 0x99, 0xA0, 0xA3, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7, 0xBB: western += 1
            case 0xC0, 0xC4, 0xC7, 0xC9, 0xD6, 0xDC, 0xDF, 0xE0, 0xE1, 0xE2, 0xE4, 0xE7...0xEB, 0xED, 0xEE, 0xF1, 0xF3,
                0xF4, 0xF6, 0xFA, 0xFC:
                if !besideHigh { western += 1 }
            default: break
            }
        }
        return high * 20 < bytes.prefix(horizon).count && western * 10 >= high * 9
    }
}
