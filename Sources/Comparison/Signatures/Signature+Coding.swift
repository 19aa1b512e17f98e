extension Signature {
    /// Changes whenever the same text gives other features: signatures of another version must be made again.
    package static let version: UInt8 = 2

    /// The compact form: version; sampled shingles as differences; terms, names, numbers.
    ///
    /// Counts, the ceiling and differences are LEB128, features little-endian.
    package var encoded: [UInt8] {
        var bytes: [UInt8] = [Self.version]
        bytes.append(variable: UInt64(shingles.shingleCount))
        bytes.append(variable: UInt64(shingles.ceiling))
        bytes.append(variable: UInt64(shingles.hashes.count))
        var last: UInt32 = 0
        for hash in shingles.hashes {
            bytes.append(variable: UInt64(hash &- last))
            last = hash
        }
        for list in [features.terms, features.names, features.numbers] {
            bytes.append(variable: UInt64(list.count))
            for hash in list {
                for shift in stride(from: UInt32(0), to: 32, by: 8) {
                    bytes.append(UInt8(truncatingIfNeeded: hash >> shift))
                }
            }
        }
        return bytes
    }

    /// Reads the compact form; `nil` for another version and for anything that `encoded` would not have written.
    package init?(encoded bytes: [UInt8]) {
        var reader = SignatureReader(bytes: bytes)
        guard reader.byte() == Self.version,
            let count = reader.variable(limit: UInt64(UInt32.max)),
            let ceiling = reader.variable(limit: UInt64(UInt32.max)),
            let sampled = reader.variable(limit: UInt64(ShingleSample.limit))
        else { return nil }
        var hashes: [UInt32] = []
        var last: UInt64 = 0
        for index in 0..<sampled {
            guard let difference = reader.variable(limit: UInt64(UInt32.max) - last), difference > 0 || index == 0
            else {
                return nil
            }
            last += difference
            hashes.append(UInt32(truncatingIfNeeded: last))
        }
        guard let terms = reader.list(limit: RareFeatures.termLimit),
            let names = reader.list(limit: RareFeatures.nameLimit),
            let numbers = reader.list(limit: RareFeatures.numberLimit), reader.isAtEnd
        else { return nil }
        self.init(
            shingles: ShingleSample(
                hashes: hashes,
                ceiling: UInt32(truncatingIfNeeded: ceiling),
                shingleCount: Int(count)
            ),
            features: RareFeatures(terms: terms, names: names, numbers: numbers)
        )
    }
}

extension [UInt8] {
    /// Appends LEB128.
    fileprivate mutating func append(variable value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }
}

/// Takes a signature's compact form apart.
private struct SignatureReader {
    let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func byte() -> UInt8? {
        guard position < bytes.count else { return nil }
        position += 1
        return bytes[position - 1]
    }

    mutating func variable(limit: UInt64) -> UInt64? {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 63, by: 7) {
            guard let byte = byte() else { return nil }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value <= limit ? value : nil }
        }
        return nil
    }

    mutating func little(bytes count: Int) -> UInt32? {
        var value: UInt32 = 0
        for index in 0..<count {
            guard let byte = byte() else { return nil }
            value |= UInt32(byte) << (8 * UInt32(index))
        }
        return value
    }

    mutating func list(limit: Int) -> [UInt32]? {
        guard let count = variable(limit: UInt64(limit)) else { return nil }
        var list: [UInt32] = []
        for _ in 0..<count {
            guard let hash = little(bytes: 4) else { return nil }
            list.append(hash)
        }
        return list
    }
}
