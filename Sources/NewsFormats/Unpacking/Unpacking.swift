import Clippings

/// Undoes compression: of files as they were dropped, and of content as web servers sent it.
enum Unpacking {
    /// The compression that bytes are in; `nil` for none that is read.
    enum Method {
        case gzip, zstandard

        init?(_ head: [UInt8]) {
            if head.starts(with: [0x1F, 0x8B]) {
                self = .gzip
            } else if head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
                self = .zstandard
            } else {
                return nil
            }
        }
    }

    /// The first bytes of a file as they are without compression; may be few, or none, when it is damaged.
    static func head(of file: SourceFile) -> [UInt8] {
        guard let method = Method(file.head) else { return file.head }
        let stream = stream(SourceStream(BytesInMemory(file.head)), method, nil)
        return Array(((try? stream.next()) ?? []).prefix(SourceFile.headSize))
    }

    /// The file's bytes without compression, piece by piece, each counted against `reading`'s bounds.
    static func stream(of file: SourceFile, _ reading: Reading) -> any ByteStream {
        let packed = SourceStream(file.source)
        return Method(file.head).map { stream(packed, $0, reading) } ?? packed
    }

    /// Content as a web server sent it, by the name that `Content-Encoding` gives the compression.
    ///
    /// Archivers that unpacked the content themselves leave the field as it was: what is not packed stays as it is.
    static func unpack(_ bytes: [UInt8], coding: String, _ reading: Reading) throws(Refusal) -> [UInt8] {
        let packed = SourceStream(BytesInMemory(bytes))
        switch coding {
        case "gzip", "x-gzip":
            guard Method(bytes) == .gzip else { return bytes }
            return try all(InflatingStream(packed, .gzip, reading), reading)
        case "zstd":
            guard Method(bytes) == .zstandard else { return bytes }
            return try all(ZstandardStream(packed, reading), reading)
        case "deflate":
            // The standard asks for a zlib header; servers that leave it out are as common.
            if let found = try? all(InflatingStream(packed, .zlib, reading), reading) { return found }
            return try all(InflatingStream(SourceStream(BytesInMemory(bytes)), .raw, reading), reading)
        case "br":
            return try all(BrotliStream(packed, reading), reading)
        default:
            throw Refusal(.unsupportedFormat, "the server packed the page as '\(coding)', which is not read")
        }
    }

    /// A stream's bytes joined.
    ///
    /// - Throws: `expands-too-far` for more than a document may have.
    static func all(_ stream: any ByteStream, _ reading: Reading) throws(Refusal) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let piece = try stream.next()
            if piece.isEmpty { return bytes }
            guard piece.count <= reading.maximumBytes - bytes.count else {
                throw Refusal(
                    .expandsTooFar,
                    "unpacked, it has more than \(reading.maximumBytes) bytes; unpack it first and split it"
                )
            }
            bytes += piece
        }
    }

    private static func stream(_ packed: any ByteStream, _ method: Method, _ reading: Reading?) -> any ByteStream {
        switch method {
        case .gzip: InflatingStream(packed, .gzip, reading)
        case .zstandard: ZstandardStream(packed, reading)
        }
    }

    static func damaged(_ method: String) -> Refusal {
        Refusal(.damaged, "its \(method) compression is damaged; fetch it once more from where it came")
    }

    static func cutShort(_ method: String) -> Refusal {
        Refusal(.truncated, "its \(method) compression ends too early; deliver it again once it is whole")
    }
}
