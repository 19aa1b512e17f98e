import CGMime

/// A part of a mail: text, a document, a mail, or a bundle of parts.
struct MimePart {
    enum Kind {
        case leaf, message, multipart
    }

    /// Parts of parts that are looked at: deeper ones are an attack.
    private static let maximumDepth = 40
    /// More children of one part than this are not looked at.
    private static let maximumChildren = 2000

    let kind: Kind
    /// Folded, such as `text/plain`.
    let type: String
    private let object: UnsafeMutablePointer<GMimeObject>
    private let owner: MimeObject
    private let depth: Int

    init(_ object: UnsafeMutablePointer<GMimeObject>, of owner: MimeObject, depth: Int = 0) {
        self.object = object
        self.owner = owner
        self.depth = depth
        if CGMime_multipart(object) != nil {
            kind = .multipart
        } else {
            kind = CGMime_message_part(object) == nil ? .leaf : .message
        }
        let content = g_mime_object_get_content_type(object)
        let media = g_mime_content_type_get_media_type(content).map { String(cString: $0) } ?? "text"
        let subtype = g_mime_content_type_get_media_subtype(content).map { String(cString: $0) } ?? "plain"
        type = folded(media + "/" + subtype).text
    }

    var mainType: String { String(type.prefix { $0 != "/" }) }

    /// A parameter of the content type, such as `charset`, `boundary` or `report-type`.
    func parameter(_ name: String) -> String? {
        g_mime_content_type_get_parameter(g_mime_object_get_content_type(object), name).map { String(cString: $0) }
    }

    /// `attachment`, `inline`, or what else the part says of itself; folded.
    var disposition: String? {
        g_mime_object_get_disposition(object).map { folded(String(cString: $0)).text }
    }

    /// The file's name, printable and without folders.
    var fileName: String? {
        guard let part = CGMime_part(object), let name = g_mime_part_get_filename(part) else { return nil }
        let decoded = EncodedWords.decode(Array(String(cString: name).utf8))
        let last = decoded.split { $0 == Byte.slash || $0 == UInt8(ascii: "\\") }.last ?? []
        let shown = Array(last)
        return shown.isEmpty ? nil : shown.excerpt(0..<shown.count, limit: 200)
    }

    /// Without its angle brackets.
    var contentID: String? { g_mime_object_get_content_id(object).map { String(cString: $0) } }

    /// A field of the part's own header, raw, on one line.
    func field(_ name: String) -> [UInt8]? {
        guard let list = g_mime_object_get_header_list(object),
            let header = g_mime_header_list_get_header(list, name), let raw = g_mime_header_get_raw_value(header)
        else { return nil }
        return Array(String(cString: raw).utf8).filter { $0 != Byte.newline && $0 != Byte.carriageReturn }.trimmed
    }

    var children: [MimePart] {
        guard depth < Self.maximumDepth, let multipart = CGMime_multipart(object) else { return [] }
        let count = min(Int(g_mime_multipart_get_count(multipart)), Self.maximumChildren)
        return (0..<max(0, count)).compactMap { index in
            g_mime_multipart_get_part(multipart, Int32(index)).map { MimePart($0, of: owner, depth: depth + 1) }
        }
    }

    /// The parts below, or this one, that hold no parts, in order.
    var leaves: [MimePart] { kind == .multipart ? children.flatMap(\.leaves) : [self] }

    /// The bytes of a leaf, its transfer encoding undone as far as it is sound; those of a mail in a mail.
    var content: [UInt8] {
        guard let stream = CGMime_memory_stream() else { return [] }
        defer { CGMime_release(stream) }
        if let message = CGMime_message_part(object), let inner = g_mime_message_part_get_message(message) {
            _ = g_mime_object_write_to_stream(CGMime_object(inner), nil, stream)
        } else if let part = CGMime_part(object), let wrapper = g_mime_part_get_content(part) {
            _ = g_mime_data_wrapper_write_to_stream(wrapper, stream)
        }
        guard let array = CGMime_bytes(stream), let data = array.pointee.data else { return [] }
        return Array(UnsafeBufferPointer(start: data, count: Int(array.pointee.len)))
    }
}
