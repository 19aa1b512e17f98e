import CGMime

/// A mail taken apart by GMime, which owns everything its parts point to.
final class MimeObject {
    /// Fields that tell what the body is; all others stay out of C.
    private static let structural = [
        "content-type", "content-transfer-encoding", "content-disposition", "content-id", "content-location",
    ]

    /// Charsets of files' names that this project's own text is decoded from by another, wider one.
    private static let namedCharsets = [
        "iso-8859-1", "iso-8859-9", "iso-8859-11", "tis-620", "shift_jis", "euc-kr", "gb2312", "gbk",
    ]

    private let root: UnsafeMutablePointer<GMimeObject>

    /// Loads what GMime would later load from files.
    static func prepare() {
        let sample =
            "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: text/plain; name*=iso-8859-1''%E9\n"
            + "Content-Transfer-Encoding: base64\n\naXNp\n--a\nContent-Type: message/rfc822\n\nFrom: =?utf-8?q?=C3=A9?=\n"
            + "To: a@example.org\n\nisi\n--a--\n"
        let bytes = Array(sample.utf8)
        _ = MimeObject(message: bytes, MailHeader(bytes))?.part.leaves.map { ($0.fileName, $0.content) }
    }

    /// Takes apart a message whose header has been read; `nil` when GMime finds no part in it.
    convenience init?(message: [UInt8], _ header: MailHeader) {
        var fields = Array("mime-version: 1.0\n".utf8)
        for name in Self.structural {
            guard let value = header[name] else { continue }
            fields += Array((name + ": ").utf8) + value.filter { $0 >= Byte.space || $0 == Byte.tab } + [Byte.newline]
        }
        fields.append(Byte.newline)
        let body = message[header.end...]
        // Lines that end with CR alone, as the first Macintoshes wrote them.
        if !body.contains(Byte.newline), body.contains(Byte.carriageReturn) {
            let lines = body.map { $0 == Byte.carriageReturn ? Byte.newline : $0 }
            self.init(header: fields, body: lines[...])
        } else {
            self.init(header: fields, body: body)
        }
    }

    private init?(header: [UInt8], body: ArraySlice<UInt8>) {
        Self.ready
        guard let stream = CGMime_memory_stream() else { return nil }
        defer { CGMime_release(stream) }
        let isWritten = [header[...], body].allSatisfy { bytes in
            bytes.withUnsafeBytes { buffer in
                guard let start = buffer.baseAddress else { return true }
                return g_mime_stream_write(stream, start.assumingMemoryBound(to: CChar.self), buffer.count)
                    == buffer.count
            }
        }
        guard isWritten, g_mime_stream_reset(stream) == 0, let parser = g_mime_parser_new_with_stream(stream) else {
            return nil
        }
        defer { CGMime_release(parser) }
        // Parts then refer to the stream instead of copying it.
        g_mime_parser_set_persist_stream(parser, 1)
        guard let object = g_mime_parser_construct_part(parser, nil) else { return nil }
        root = object
    }

    deinit { CGMime_release(root) }

    var part: MimePart { MimePart(root, of: self) }

    private static let ready: Void = {
        g_mime_init()
        // Kept open: GMime decodes names of files by them, and glibc would load them anew.
        for charset in namedCharsets { _ = g_mime_iconv_open("UTF-8", charset) }
    }()
}
