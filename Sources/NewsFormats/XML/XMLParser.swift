import CXML2

/// Parses XML with libxml2's event interface: no tree of its own, no network, no entities, no errors printed.
enum XMLParser {
    /// The document's nodes as far as they can be told, and whether it keeps XML's rules.
    static func parse(_ bytes: [UInt8]) -> (nodes: XMLNodes, isWellFormed: Bool) {
        let builder = XMLTreeBuilder()
        guard !bytes.isEmpty, let context = xmlNewParserCtxt() else { return (builder.finish(), false) }
        defer { xmlFreeParserCtxt(context) }
        context.pointee.sax.pointee = events
        context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
        // HUGE lifts the bound on depth, which the builder has too, and on the size of one text.
        let options =
            XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
        withExtendedLifetime(builder) {
            bytes.withUnsafeBytes { buffer in
                let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                let length = CInt(clamping: buffer.count)
                if let document = xmlCtxtReadMemory(context, start, length, nil, "UTF-8", CInt(options)) {
                    xmlFreeDoc(document)
                }
            }
        }
        return (builder.finish(), context.pointee.wellFormed == 1)
    }

    /// SAX1, which leaves namespaces to the builder: libxml2 looks them up one by one.
    private static var events: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.startElement = { context, name, attributes in
            guard let context, let name else { return }
            let builder = Unmanaged<XMLTreeBuilder>.fromOpaque(context).takeUnretainedValue()
            builder.start(String(cString: name), attributes)
        }
        handler.endElement = { context, _ in
            guard let context else { return }
            Unmanaged<XMLTreeBuilder>.fromOpaque(context).takeUnretainedValue().end()
        }
        handler.characters = { context, characters, length in
            guard let context, let characters, length > 0 else { return }
            Unmanaged<XMLTreeBuilder>.fromOpaque(context).takeUnretainedValue()
                .characters(UnsafeBufferPointer(start: characters, count: Int(length)))
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        return handler
    }
}
