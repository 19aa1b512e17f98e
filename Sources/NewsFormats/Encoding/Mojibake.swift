/// Text that was UTF-8, was read as a single-byte charset, and was written as UTF-8 again (`â€œ` for `“`).
///
/// Mended only where it is provable: a run of characters beyond ASCII that, written in the wrong charset, is well-formed
/// UTF-8 of letters or signs that prose uses.
enum Mojibake {
    /// The mended bytes and the first spot as it stood; `nil` when there is nothing to mend.
    static func repair(_ bytes: [UInt8]) -> (bytes: [UInt8], spot: String)? {
        guard mayHold(bytes) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var spot: String?
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0xC2, let mended = mend(bytes, at: index) {
                result.append(contentsOf: mended.bytes)
                if spot == nil { spot = bytes.excerpt(max(0, wordStart(bytes, index))..<mended.end) }
                index = mended.end
            } else {
                result.append(byte)
                index += 1
            }
        }
        return spot.map { (result, $0) }
    }

    /// Whether a character stands there that a lead byte turns into: à to ï or, from MacRoman, ¬ and ‚.
    private static func mayHold(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            var index = 0
            while index + 2 < bytes.count {
                let isASCII =
                    index + 8 <= bytes.count
                    && raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                if isASCII {
                    index += 8
                    continue
                }
                switch (bytes[index], bytes[index + 1]) {
                case (0xC3, 0x82...0xAF), (0xC2, 0xAC): if bytes[index + 2] >= 0xC2 { return true }
                case (0xE2, 0x80), (0xE2, 0x88):
                    if index + 5 < bytes.count, bytes[index + 2] == 0x9A, bytes[index + 3] >= 0xC2 { return true }
                default: break
                }
                index += 1
            }
            return false
        }
    }

    /// The original sequence whose misreading starts at `index`.
    private static func mend(_ bytes: [UInt8], at index: Int) -> (bytes: [UInt8], end: Int)? {
        for table in [SingleByteTable.windows1252, SingleByteTable.macRoman] {
            guard let lead = table.byte(in: bytes, at: index), lead.byte >= 0xC2, lead.byte <= 0xF4 else { continue }
            let length = lead.byte < 0xE0 ? 2 : lead.byte < 0xF0 ? 3 : 4
            var sequence = [lead.byte]
            var end = lead.end
            while sequence.count < length, let next = table.byte(in: bytes, at: end), next.byte & 0xC0 == 0x80 {
                sequence.append(next.byte)
                end = next.end
            }
            guard sequence.count == length, let scalar = scalar(sequence), isPlausible(scalar, table) else { continue }
            return (sequence, end)
        }
        return nil
    }

    private static func scalar(_ sequence: [UInt8]) -> Unicode.Scalar? {
        String(validating: sequence, as: UTF8.self)?.unicodeScalars.first
    }

    /// What a mended spot may be; two-byte results of MacRoman are held to signs, for `√©` can be mathematics.
    private static func isPlausible(_ scalar: Unicode.Scalar, _ table: SingleByteTable) -> Bool {
        switch scalar.value {
        case 0xA0...0xBF: true
        case 0xC0...0x17F: true
        case 0x2010...0x203A, 0x20AC, 0x2122, 0x2026: true
        case 0x400...0x4FF, 0x600...0x6FF: !table.isMac
        case 0x1F300...0x1FAFF: true
        default: false
        }
    }

    private static func wordStart(_ bytes: [UInt8], _ index: Int) -> Int {
        var start = index
        while start > 0, index - start < 24, !Byte.isSpace(bytes[start - 1]), bytes[start - 1] != Byte.greater {
            start -= 1
        }
        return start
    }
}
