/// Builds DOCX documents from pieces of WordprocessingML.
enum DOCXPackage {
    private static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    static func of(
        _ body: String,
        core: String = "",
        isStrict: Bool = false,
        footnotes: String = "",
        flags: Int = 0
    ) -> [UInt8] {
        let space = "xmlns:w=\"\(isStrict ? strict : transitional)\" xmlns:r=\"\(relations)\""
        let heading = "<w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>"
        let title = "<w:style w:type=\"paragraph\" w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>"
        return StoredZip.of(
            [
                "[Content_Types].xml": "<Types/>",
                "_rels/.rels": """
                <Relationships><Relationship Id="a" Type="\(relations)/officeDocument" Target="word/document.xml"/>
                </Relationships>
                """,
                "word/document.xml": "<w:document \(space)><w:body>\(body)</w:body></w:document>",
                "word/_rels/document.xml.rels": """
                <Relationships><Relationship Id="s" Type="\(relations)/styles" Target="styles.xml"/>
                <Relationship Id="f" Type="\(relations)/footnotes" Target="/word/footnotes.xml"/>
                <Relationship Id="h" Type="\(relations)/aFChunk" Target="chunk.html"/></Relationships>
                """,
                "word/styles.xml": "<w:styles \(space)>\(heading)\(title)</w:styles>",
                "word/footnotes.xml": "<w:footnotes \(space)>\(footnotes)</w:footnotes>",
                "word/chunk.html": "<html><body><p>Paragraf dari HTML.</p></body></html>",
                "docProps/core.xml": """
                <cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">\(core)</cp:coreProperties>
                """,
            ],
            flags: flags
        )
    }

    /// A paragraph of one run.
    static func paragraph(_ text: String, style: String? = nil, isBold: Bool = false) -> String {
        let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
        return "<w:p>\(properties)<w:r><w:rPr>\(isBold ? "<w:b/>" : "")</w:rPr>"
            + "<w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }
}
