import CZlib
import Clippings

/// A ZIP file whose entries are fetched by name, in any order: what DOCX, ODT and EPUB are.
///
/// Only stored and deflated entries are read, the two ways that these formats allow. For archives of files there is
/// `ArchiveEntries`.
final class ZipPackage {
    private let source: any ByteSource
    private let entries: [ZipDirectory.Entry]
    private var places: [String: Int] = [:]

    /// Reads the list of contents.
    ///
    /// - Throws: `truncated` when there is none, `damaged`, or `expands-too-far` for too long a one.
    init(_ source: any ByteSource) throws(Refusal) {
        self.source = source
        entries = try ZipDirectory(source).entries
        for (index, entry) in entries.enumerated() {
            let key = Self.key(entry.name)
            if places[key] == nil { places[key] = index }
        }
    }

    /// Paths of all entries, in the order of the list of contents.
    var names: [String] { entries.map(\.name) }

    func contains(_ name: String) -> Bool { places[Self.key(name)] != nil }

    /// An entry unpacked; `nil` when there is none of that name.
    ///
    /// Names are compared as these formats want it, without regard to case.
    ///
    /// - Throws: `encrypted`, `damaged`, `truncated`, or what `reading` bounds.
    func bytes(_ name: String, _ reading: Reading) throws(Refusal) -> [UInt8]? {
        guard let place = places[Self.key(name)] else { return nil }
        let entry = entries[place]
        guard entry.flags & 1 == 0 else {
            throw Refusal(.encrypted, "'\(name)' inside it needs a password; save the document without one")
        }
        let packed = try stream(of: entry)
        let bytes: [UInt8]
        switch entry.method {
        case 0:
            bytes = try Unpacking.all(packed, reading)
            try reading.spend(bytes.count)
        case 8: bytes = try Unpacking.all(InflatingStream(packed, .raw, reading), reading)
        default:
            throw Refusal(
                .unsupportedFormat,
                "'\(name)' inside it is packed by method \(entry.method), which documents do not use; save it anew"
            )
        }
        guard Self.checksum(bytes) == entry.checksum else {
            throw Refusal(.damaged, "'\(name)' inside it is damaged; fetch the file once more from where it came")
        }
        return bytes
    }

    private func stream(of entry: ZipDirectory.Entry) throws(Refusal) -> any ByteStream {
        let header = try source.bytes(at: entry.offset, upTo: 30)
        guard header.has([0x50, 0x4B, 0x03, 0x04], at: 0), header.count == 30 else { throw ZipDirectory.damaged }
        let start = entry.offset + 30 + header.number(2, at: 26) + header.number(2, at: 28)
        return SectionStream(source, from: start, count: entry.packedSize)
    }

    /// Some Windows programs write backslashes.
    private static func key(_ name: String) -> String {
        String(decoding: name.utf8.map { $0 == UInt8(ascii: "\\") ? Byte.slash : Byte.lowered($0) }, as: UTF8.self)
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
    }
}

/// A counted run of a source's bytes, piece by piece.
private final class SectionStream: ByteStream {
    private static let pieceSize = 64 << 10

    private let source: any ByteSource
    private var offset: Int
    private var left: Int

    init(_ source: any ByteSource, from offset: Int, count: Int) {
        self.source = source
        self.offset = offset
        left = count
    }

    func next() throws(Refusal) -> [UInt8] {
        let piece = try source.bytes(at: offset, upTo: min(left, Self.pieceSize))
        offset += piece.count
        left -= piece.count
        return piece
    }
}
