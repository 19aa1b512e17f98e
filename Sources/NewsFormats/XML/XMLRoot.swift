/// Tells what a document is by its first element, without parsing it.
enum XMLRoot {
    /// The first element's name without its prefix, as `head` has it; `nil` when none opens there.
    ///
    /// `head` is the document's start, lower case; declarations, comments and the document type are passed over.
    static func name(_ head: [UInt8]) -> String? {
        var index = 0
        while let open = head.first(CollectionOfOne(Byte.less), from: index), open + 1 < head.count {
            if head.has("<!--".utf8, at: open) {
                guard let end = head.first([UInt8]("-->"), from: open) else { return nil }
                index = end + 3
            } else if head.has("<!doctype".utf8, at: open) {
                var entities = XMLEntities()
                index = entities.readDeclarations(head, from: open + 9)
            } else if Byte.isLetter(head[open + 1]) {
                let name = head[(open + 1)...].prefix {
                    Byte.isWord($0) || [Byte.colon, Byte.hyphen, Byte.period].contains($0)
                }
                return name.split(separator: Byte.colon).last.map { String(decoding: $0, as: UTF8.self) }
            } else {
                index = open + 1
            }
        }
        return nil
    }
}
