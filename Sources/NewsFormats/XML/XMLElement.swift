/// One element of an `XMLTree`; cheap to copy, keeps its tree alive.
struct XMLElement: Sendable {
    let nodes: XMLNodes
    let index: Int

    /// The name without its prefix.
    var name: String { nodes.name(of: index).local }

    /// The name as the document writes it, prefix and all.
    var qualifiedName: String { nodes.name(of: index).qualified }

    /// The namespace's URI; `nil` for none, and for a prefix that the document never declares.
    var namespace: String? { nodes.namespace(of: index) }

    /// The prefix as the document writes it, for documents that forget to declare theirs.
    var prefix: String? {
        qualifiedName.utf8.firstIndex(of: Byte.colon).map { String(qualifiedName[..<$0]) }
    }

    /// The attribute's value, white space at its ends gone; `nil` when it is absent or empty.
    ///
    /// A name without prefix also finds an attribute with one (`lang` finds `xml:lang`).
    subscript(_ name: String) -> String? { nodes.attribute(name, of: index) }

    /// All attributes by name as written, in the document's order.
    var attributes: [(name: String, value: String)] { nodes.attributes(of: index) }

    /// The elements right below, in order.
    var children: [XMLElement] {
        nodes.children(of: index).filter { !nodes.isText($0) }.map { XMLElement(nodes: nodes, index: $0) }
    }

    /// The elements and texts right below, in order.
    var content: [XMLContent] {
        nodes.children(of: index).map {
            nodes.isText($0) ? .text(nodes.text(of: $0)) : .element(XMLElement(nodes: nodes, index: $0))
        }
    }

    /// The element around this one; `nil` for the root.
    var parent: XMLElement? {
        let above = nodes.parent(of: index)
        return above == index || above == 0 ? nil : XMLElement(nodes: nodes, index: above)
    }

    /// The first child with a local name.
    func first(_ name: String) -> XMLElement? {
        nodes.children(of: index).first { nodes.has(name, $0) }.map { XMLElement(nodes: nodes, index: $0) }
    }

    /// The children with a local name.
    func all(_ name: String) -> [XMLElement] {
        nodes.children(of: index).filter { nodes.has(name, $0) }.map { XMLElement(nodes: nodes, index: $0) }
    }

    /// The elements with a local name at any depth below, in document order.
    func descendants(_ name: String) -> [XMLElement] {
        (index + 1..<max(index + 1, nodes.end(of: index))).filter { nodes.has(name, $0) }
            .map { XMLElement(nodes: nodes, index: $0) }
    }

    /// The first child of the first child … along local names.
    func path(_ names: String...) -> XMLElement? {
        var element = self
        for name in names {
            guard let next = element.first(name) else { return nil }
            element = next
        }
        return element
    }

    /// All text below, white space single and gone at the ends; elements that part text from text leave a space.
    var text: String { rawText.text }

    /// `text` as bytes.
    var rawText: [UInt8] {
        let raw = nodes.allText(below: index)
        return TextLines.singleSpaced(raw, 0..<raw.count)
    }

    /// All text below as the document has it, lines and all.
    var verbatim: [UInt8] { nodes.allText(below: index) }

    /// The language that `xml:lang` states here or on an element around.
    var language: String? {
        var element: XMLElement? = self
        while let current = element {
            if let language = current["xml:lang"] { return language }
            element = current.parent
        }
        return nil
    }
}

/// What stands inside an element.
enum XMLContent: Sendable {
    case text([UInt8])
    case element(XMLElement)
}
