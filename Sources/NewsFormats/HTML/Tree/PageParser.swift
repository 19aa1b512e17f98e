import CXML2

/// Parses HTML with libxml2's event interface: no tree of its own, no network, no entities, no errors printed.
enum PageParser {
    /// Sets up what libxml2 sets up once per process.
    static func prepare() { xmlInitParser() }

    /// The page as a tree; whatever the bytes are, there is one.
    static func parse(_ bytes: [UInt8]) -> PageTree {
        let cut = ScriptCut(bytes)
        var builder = PageTreeBuilder(bytes: cut.page.count, cut: cut.contents)
        guard !bytes.isEmpty, let context = htmlNewParserCtxt() else { return builder.finish() }
        defer { htmlFreeParserCtxt(context) }
        context.pointee.sax.pointee = events
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NODEFDTD.rawValue
        withUnsafeMutablePointer(to: &builder) { builder in
            context.pointee.userData = UnsafeMutableRawPointer(builder)
            cut.page.withUnsafeBytes { buffer in
                let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                let length = CInt(clamping: buffer.count)
                if let document = htmlCtxtReadMemory(context, start, length, nil, "UTF-8", CInt(options)) {
                    xmlFreeDoc(document)
                }
            }
        }
        return builder.finish()
    }

    private static func builder(_ context: UnsafeMutableRawPointer) -> UnsafeMutablePointer<PageTreeBuilder> {
        context.assumingMemoryBound(to: PageTreeBuilder.self)
    }

    private static var events: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.startElement = { context, name, attributes in
            guard let context, let name else { return }
            PageParser.builder(context).pointee.start(WordHash.of(terminated: name), attributes)
        }
        handler.endElement = { context, name in
            guard let context, let name else { return }
            PageParser.builder(context).pointee.end(WordHash.of(terminated: name))
        }
        handler.characters = { context, characters, length in
            guard let context, let characters, length > 0 else { return }
            let text = UnsafeBufferPointer(start: characters, count: Int(length))
            PageParser.builder(context).pointee.characters(text)
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.comment = { context, text in
            guard let context, let text else { return }
            PageParser.builder(context).pointee.comment(text)
        }
        return handler
    }
}
