/// What a scan for UTF-8 found in a run of bytes.
struct UTF8Validity: Equatable {
    /// Well-formed sequences of two bytes or more.
    var multibyte = 0
    /// Bytes that belong to no well-formed sequence.
    var invalid = 0
    /// NUL bytes at even and at odd offsets.
    var nulsAtEven = 0
    var nulsAtOdd = 0
    /// Control bytes that text does not hold (other than NUL, ESC and white space).
    var controls = 0

    var isASCII: Bool { multibyte == 0 && invalid == 0 }

    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { scan($0) }
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        let raw = UnsafeRawBufferPointer(bytes)
        while index < bytes.count {
            while index + 8 <= bytes.count {
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                // The high bit of each byte that is beyond ASCII or below 0x20.
                let isUnder = ~((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x6060_6060_6060_6060)
                guard (word | isUnder) & 0x8080_8080_8080_8080 == 0 else { break }
                index += 8
            }
            guard index < bytes.count else { break }
            let byte = bytes[index]
            if byte < 0x80 {
                if byte < 0x20 { note(control: byte, at: index) }
                index += 1
                continue
            }
            let length = UTF8Sequence.length(in: bytes, at: index)
            if length > 0 {
                multibyte += 1
                index += length
            } else {
                invalid += 1
                index += 1
            }
        }
    }

    private mutating func note(control byte: UInt8, at index: Int) {
        switch byte {
        case 0: if index & 1 == 0 { nulsAtEven += 1 } else { nulsAtOdd += 1 }
        case Byte.tab...Byte.carriageReturn, 0x1B: break
        default: controls += 1
        }
    }
}

/// One sequence of UTF-8.
enum UTF8Sequence {
    /// The length of the well-formed sequence at `index`, 0 when there is none.
    static func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            index + offset < bytes.count && range.contains(bytes[index + offset])
        }
        switch lead {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: return continues(1) ? 2 : 0
        case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
        case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
        case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
        case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
        case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
        case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
        default: return 0
        }
    }
}
