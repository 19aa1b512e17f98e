import Clippings

/// A web server's answer as an archive keeps it.
struct HTTPResponse {
    private static let maximumHeaderLines = 1000

    var status: Int
    var fields: HeaderFields
    /// As sent: still chunked and compressed, if the server did so.
    var content: [UInt8]

    /// `nil` for bytes that do not begin with a status line.
    init?(_ bytes: [UInt8]) {
        guard folded(Array(bytes.prefix(5))).starts(with: "http/") else { return nil }
        var index = 0
        var lines = 0
        var fields = HeaderFields()
        var status: Int?
        while index < bytes.count, lines < Self.maximumHeaderLines {
            let end = bytes[index...].firstIndex(of: Byte.newline) ?? bytes.count
            var line = bytes.slice(index..<end)
            if line.last == Byte.carriageReturn { line.removeLast() }
            index = min(end + 1, bytes.count)
            if line.isEmpty { break }
            if lines == 0 {
                let code = line.split(separator: Byte.space, maxSplits: 2).dropFirst().first
                status = code.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
            } else {
                fields.take(line)
            }
            lines += 1
        }
        self.status = status ?? 200
        self.fields = fields
        content = Array(bytes[index...])
    }

    /// `text/html` of `text/html; charset=utf-8`, lower case.
    var mediaType: String? { fields["content-type"].map { MediaType.name($0) } }

    /// The content as the author wrote it.
    ///
    /// - Throws: `damaged`, or `unsupported-format` for a compression that is not read.
    func decodedContent(_ reading: Reading) throws(Refusal) -> [UInt8] {
        var bytes = content
        if fields["transfer-encoding"].map({ folded($0).contains("chunked") }) == true {
            bytes = ChunkedContent.join(bytes)
        }
        let coding = fields["content-encoding"].map { folded($0).trimmed.text } ?? "identity"
        switch coding {
        case "identity", "utf-8", "none": return bytes
        default: return try Unpacking.unpack(bytes, coding: coding, reading)
        }
    }
}

/// A media type with its parameters.
enum MediaType {
    static func name(_ text: String) -> String {
        let bytes = folded(text)
        return bytes.slice(bytes.trimmed(0..<(bytes.firstIndex(of: Byte.semicolon) ?? bytes.count))).text
    }

    /// The `charset` parameter.
    static func charset(_ text: String) -> String? {
        let bytes = folded(text)
        guard let place = bytes.first([UInt8]("charset=")) else { return nil }
        let value = bytes[(place + 8)...].drop { $0 == Byte.quote || $0 == Byte.apostrophe || $0 == Byte.space }
            .prefix { Byte.isWord($0) || $0 == Byte.hyphen || $0 == UInt8(ascii: "_") || $0 == Byte.period }
        return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
    }
}

/// Content that came in counted chunks (RFC 9112, 7.1).
enum ChunkedContent {
    /// The chunks joined; from the first spot on that is no chunk, the bytes as they are.
    ///
    /// Archivers write `Transfer-Encoding: chunked` over content they have joined already.
    static func join(_ bytes: [UInt8]) -> [UInt8] {
        var joined: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard let end = bytes[index...].prefix(80).firstIndex(of: Byte.newline),
                let size = size(bytes[index..<end])
            else { return joined + bytes[index...] }
            if size == 0 { return joined }
            let start = end + 1
            joined += bytes[start...].prefix(size)
            let (next, overflows) = start.addingReportingOverflow(size)
            guard !overflows, next < bytes.count else { return joined }
            index = next
            if bytes[index] == Byte.carriageReturn { index += 1 }
            if index < bytes.count, bytes[index] == Byte.newline { index += 1 }
        }
        return joined
    }

    private static func size(_ line: ArraySlice<UInt8>) -> Int? {
        let digits = line.prefix { $0 != Byte.semicolon && !Byte.isSpace($0) }
        guard !digits.isEmpty, digits.count <= 8 else { return nil }
        return Int(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
