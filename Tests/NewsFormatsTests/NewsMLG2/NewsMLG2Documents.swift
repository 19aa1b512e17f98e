/// NewsML-G2 as agencies send it.
enum NewsMLG2Documents {
    static func item(
        guid: String = "urn:newsml:kabar.example:20240312:flood",
        version: Int = 2,
        meta: String = "<pubStatus qcode=\"stat:usable\"/>",
        content: String = "",
        body: String = page("<p>\(Prose.english)</p>")
    ) -> String {
        """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="\(guid)" version="\(version)" xml:lang="en-GB">
          <catalog><scheme alias="kbr" uri="http://cv.kabar.example/topic/"/></catalog>
          <itemMeta>
            <itemClass qcode="ninat:text"/><provider literal="Kabar Pulau"/>
            <versionCreated>2024-03-12T10:15:00+07:00</versionCreated>
            <firstCreated>2024-03-12T08:00:00+07:00</firstCreated>
            \(meta)
          </itemMeta>
          <contentMeta>\(content)</contentMeta>
          <contentSet>\(body)</contentSet>
        </newsItem>
        """
    }

    static func page(_ body: String) -> String {
        "<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><head>"
            + "<title>T</title></head><body>\(body)</body></html></inlineXML>"
    }

    static func message(_ items: String...) -> String {
        "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header><sender>kabar.example</sender></header>"
            + items.map { "<itemSet>\($0)</itemSet>" }.joined() + "</newsMessage>"
    }

    static func package(guid: String, title: String, of items: String...) -> String {
        "<packageItem guid=\"\(guid)\" version=\"4\"><contentMeta><headline>\(title)</headline></contentMeta><groupSet>"
            + "<group>" + items.map { "<itemRef residref=\"\($0)\"/>" }.joined() + "</group></groupSet></packageItem>"
    }
}
