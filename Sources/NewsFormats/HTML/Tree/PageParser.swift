import CXML2

/// Parses HTML with libxml2's event interface: no tree of its own, no network, no entities, no errors printed.
enum PageParser {
    /// Sets up what libxml2 sets up once per process.
    static func prepare() { xmlInitParser() }

    /// The page as a tree; whatever the bytes are, there is one.
    static func parse(_ bytes: [UInt8]) -> PageTree {
        let builder = PageTreeBuilder()
        guard !bytes.isEmpty, let context = htmlNewParserCtxt() else { return builder.finish() }
        defer { htmlFreeParserCtxt(context) }
        context.pointee.sax.pointee = events
        context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NODEFDTD.rawValue
        withExtendedLifetime(builder) {
            bytes.withUnsafeBytes { buffer in
                let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                let length = CInt(clamping: buffer.count)
                if let document = htmlCtxtReadMemory(context, start, length, nil, "UTF-8", CInt(options)) {
                    xmlFreeDoc(document)
                }
            }
        }
        return builder.finish()
    }

    private static var events: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.startElement = { context, name, attributes in
            guard let context, let name else { return }
            let builder = Unmanaged<PageTreeBuilder>.fromOpaque(context).takeUnretainedValue()
            builder.start(String(cString: name), attributes)
        }
        handler.endElement = { context, name in
            guard let context, let name else { return }
            Unmanaged<PageTreeBuilder>.fromOpaque(context).takeUnretainedValue().end(String(cString: name))
        }
        handler.characters = { context, characters, length in
            guard let context, let characters, length > 0 else { return }
            Unmanaged<PageTreeBuilder>.fromOpaque(context).takeUnretainedValue()
                .characters(UnsafeBufferPointer(start: characters, count: Int(length)))
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.comment = { context, text in
            guard let context, let text else { return }
            Unmanaged<PageTreeBuilder>.fromOpaque(context).takeUnretainedValue().comment(text)
        }
        return handler
    }
}
