import Clippings

/// The list of contents at the end of a ZIP file.
///
/// See PKWARE's APPNOTE.TXT, 4.3.12 to 4.3.16.
struct ZipDirectory {
    struct Entry {
        var name: String
        var flags: Int
        var method: Int
        var checksum: UInt32
        /// In bytes, as stored.
        var packedSize: Int
        /// Where its local header begins in the file.
        var offset: Int
    }

    /// Documents have some dozen entries; books with thousands of pictures fit.
    private static let maximumEntries = 20_000
    /// In bytes.
    private static let maximumSize = 8 << 20
    /// The end record with the longest comment.
    private static let tailSize = 22 + 65_535 + 20

    private(set) var entries: [Entry] = []

    init(_ source: any ByteSource) throws(Refusal) {
        let tailStart = max(0, source.size - Self.tailSize)
        let tail = try source.bytes(at: tailStart, upTo: Self.tailSize)
        guard let end = Self.endRecord(in: tail) else {
            throw Refusal(.truncated, "its list of contents is missing, as the file ends early; deliver it again whole")
        }
        var size = tail.number(4, at: end + 12)
        var start = tail.number(4, at: end + 16)
        var endOffset = tailStart + end
        if start == 0xFFFF_FFFF || size == 0xFFFF_FFFF {
            // ZIP64: a locator of 20 bytes stands before the end record and says where the long one is.
            guard tail.has([0x50, 0x4B, 0x06, 0x07], at: end - 20) else { throw Self.damaged }
            let offset = tail.number(8, at: end - 12)
            guard offset < source.size else { throw Self.damaged }
            let long = try source.bytes(at: offset, upTo: 56)
            guard long.has([0x50, 0x4B, 0x06, 0x06], at: 0), long.count == 56 else { throw Self.damaged }
            size = long.number(8, at: 40)
            start = long.number(8, at: 48)
            endOffset = offset
        }
        guard size <= Self.maximumSize else { throw Self.tooMany }
        // What stands before the archive, such as a program that unpacks it, moves everything.
        guard start <= endOffset, size <= endOffset - start else { throw Self.damaged }
        let directory = endOffset - size
        try read(try source.bytes(at: directory, upTo: size), shift: directory - start, end: directory)
    }

    /// Reads the list; everything it names lies before `end`, after being moved by `shift`.
    private mutating func read(_ bytes: [UInt8], shift: Int, end: Int) throws(Refusal) {
        var at = 0
        while bytes.has([0x50, 0x4B, 0x01, 0x02], at: at), at + 46 <= bytes.count {
            guard entries.count < Self.maximumEntries else { throw Self.tooMany }
            let nameEnd = at + 46 + bytes.number(2, at: at + 28)
            let extraEnd = nameEnd + bytes.number(2, at: at + 30)
            let next = extraEnd + bytes.number(2, at: at + 32)
            guard next <= bytes.count else { throw Self.damaged }
            var entry = Entry(
                name: bytes.text(at + 46..<nameEnd),
                flags: bytes.number(2, at: at + 8),
                method: bytes.number(2, at: at + 10),
                checksum: UInt32(truncatingIfNeeded: bytes.number(4, at: at + 16)),
                packedSize: bytes.number(4, at: at + 20),
                offset: bytes.number(4, at: at + 42)
            )
            let hasLongSize = bytes.number(4, at: at + 24) == 0xFFFF_FFFF
            Self.widen(&entry, hasLongSize: hasLongSize, extra: bytes.slice(nameEnd..<extraEnd))
            guard entry.offset < end else { throw Self.damaged }
            entry.offset += shift
            entries.append(entry)
            at = next
        }
        guard at == bytes.count else { throw Self.damaged }
    }

    /// Sizes and offsets that do not fit into 32 bits stand in extra field 1, in this order, where they are wanted.
    private static func widen(_ entry: inout Entry, hasLongSize: Bool, extra: [UInt8]) {
        var at = 0
        while at + 4 <= extra.count {
            let end = at + 4 + extra.number(2, at: at + 2)
            if extra.number(2, at: at) == 1, end <= extra.count {
                at += 4
                if hasLongSize { at += 8 }
                if entry.packedSize == 0xFFFF_FFFF {
                    entry.packedSize = extra.number(8, at: at)
                    at += 8
                }
                if entry.offset == 0xFFFF_FFFF { entry.offset = extra.number(8, at: at) }
                return
            }
            at = end
        }
    }

    private static func endRecord(in tail: [UInt8]) -> Int? {
        var index = tail.count - 22
        while index >= 0 {
            if tail.has([0x50, 0x4B, 0x05, 0x06], at: index) { return index }
            index -= 1
        }
        return nil
    }

    static var damaged: Refusal {
        Refusal(.damaged, "its list of contents is damaged; fetch it once more from where it came")
    }

    private static var tooMany: Refusal {
        Refusal(.expandsTooFar, "it has more than \(maximumEntries) parts; unpack it and deliver its text")
    }
}

extension Array where Element == UInt8 {
    /// A number of `width` bytes, the least significant first; 0 where there are none, `Int.max` for one too large.
    func number(_ width: Int, at index: Int) -> Int {
        guard index >= 0, index + width <= count else { return 0 }
        var value: UInt64 = 0
        for byte in self[index..<index + width].reversed() { value = value << 8 | UInt64(byte) }
        return Int(clamping: value)
    }
}
