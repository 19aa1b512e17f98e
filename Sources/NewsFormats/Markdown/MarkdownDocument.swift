import CMarkdown

/// A Markdown text read by CommonMark's rules, with GitHub's tables and its signs for what is struck out.
enum MarkdownDocument {
    /// Blocks among which the headline is looked for; badges and pictures may stand above it.
    private static let horizon = 5
    /// Loaded once: the registry of extensions has no lock of its own.
    private static let isReady: Void = cmark_gfm_core_extensions_ensure_registered()

    /// Loads what parsing needs.
    static func prepare() { _ = isReady }

    /// The headline, when one of the first blocks is the text's title, and the other blocks, a line each.
    static func read(_ text: [UInt8], takingHeadline: Bool) -> (headline: [UInt8]?, lines: [[UInt8]]) {
        prepare()
        guard let parser = cmark_parser_new(CMarkdown_options) else { return (nil, TextLines.split(text).map(\.bytes)) }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough"] {
            if let known = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, known) }
        }
        text.withUnsafeBytes { buffer in
            cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        guard let document = cmark_parser_finish(parser) else { return (nil, TextLines.split(text).map(\.bytes)) }
        defer { cmark_node_free(document) }
        let headline = takingHeadline ? takeHeadline(document) : nil
        return (headline, lines(document))
    }

    /// Takes the title out of the document: a heading of the first level near the start, or of any at the very start.
    private static func takeHeadline(_ document: OpaquePointer) -> [UInt8]? {
        var next = cmark_node_first_child(document)
        for index in 0..<horizon {
            guard let node = next else { return nil }
            next = cmark_node_next(node)
            guard cmark_node_get_type(node) == CMARK_NODE_HEADING else { continue }
            guard index == 0 || cmark_node_get_heading_level(node) == 1 else { continue }
            let title = Array(lines(node).joined(separator: [Byte.space]))
            guard !title.isEmpty else { continue }
            cmark_node_unlink(node)
            cmark_node_free(node)
            return title
        }
        return nil
    }

    private static func lines(_ node: OpaquePointer) -> [[UInt8]] {
        guard let allocator = cmark_get_default_mem_allocator(),
            let html = cmark_render_html_with_mem(node, CMarkdown_options, nil, allocator)
        else { return [] }
        defer { allocator.pointee.free(html) }
        return MarkupText.paragraphs(Array(String(cString: html).utf8))
    }
}
