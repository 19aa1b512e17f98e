import Clippings

/// Formats told by their first bytes that are no text.
enum FileSignature {
    static func find(in bytes: [UInt8]) -> String? {
        for (signature, format) in signatures where bytes.has(signature, at: 0) { return format }
        if bytes.has("ftyp".utf8, at: 4) { return "MP4 video" }
        if bytes.has("RIFF".utf8, at: 0) { return "a RIFF media file" }
        return nil
    }

    static func refusal(_ format: String) -> Refusal {
        Refusal(.unsupportedFormat, "the file is \(format), which is not read; deliver the article as text or HTML")
    }

    private static let signatures: [([UInt8], String)] = [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ([UInt8]("GIF8"), "a GIF image"),
        ([0x49, 0x49, 0x2A, 0x00], "a TIFF image"),
        ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF image"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([UInt8]("OggS"), "an Ogg media file"),
        ([UInt8]("ID3"), "an MP3 recording"),
        ([UInt8]("SQLite format 3"), "a database"),
    ]
}
