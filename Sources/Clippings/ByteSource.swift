/// Where a document's bytes come from: an open file, or memory.
package protocol ByteSource: AnyObject {
    /// In bytes, as it stood when reading began.
    var size: Int { get }

    /// The bytes from `offset` on, at most `count`; fewer only at the end.
    func bytes(at offset: Int, upTo count: Int) throws(Refusal) -> [UInt8]
}

/// Bytes that are in memory already.
package final class BytesInMemory: ByteSource {
    private let bytes: [UInt8]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package var size: Int { bytes.count }

    package func bytes(at offset: Int, upTo count: Int) -> [UInt8] {
        guard offset >= 0, offset < bytes.count, count > 0 else { return [] }
        return offset == 0 && count >= bytes.count ? bytes : Array(bytes[offset...].prefix(count))
    }
}
