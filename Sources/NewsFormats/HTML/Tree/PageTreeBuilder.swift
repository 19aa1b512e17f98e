import CXML2
import Glibc

/// Builds a page's tree from the parser's events, within bounds.
final class PageTreeBuilder {
    /// Elements nested deeper are left out, their text stays.
    private static let deepest = 400
    private static let mostNodes = 400_000
    private static let mostAttributes = 1_000_000
    private static let longestAttribute = 4096
    private static let mostLinkedData = 4_000_000
    /// Shorter scripts hold no article; of the longer ones so many bytes are kept.
    private static let shortestData = 2000
    private static let mostData = 8_000_000

    private var tree = PageTree()
    private var open: [(node: Int, name: String)] = [(0, "")]
    /// How many elements deeper than `deepest` are open.
    private var beyond = 0
    private var script: [UInt8]?
    private var isLinkedData = false
    private var dataLeft = PageTreeBuilder.mostData

    func finish() -> PageTree {
        while let last = open.popLast() { tree.close(last.node) }
        open = [(0, "")]
        return tree
    }

    func start(_ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard open.count < Self.deepest, tree.nodes.count < Self.mostNodes else {
            beyond += 1
            return
        }
        let tag = PageTag(name: name)
        let node = tree.open(tag, parent: parent)
        open.append((node, name))
        if let attributes { add(attributes, to: node) }
        if tag == .script {
            isLinkedData = tree.attribute("type", of: node)?.lowercased().contains("ld+json") == true
            script = []
        }
    }

    func end(_ name: String) {
        if beyond > 0 {
            beyond -= 1
            return
        }
        guard open.count > 1, let last = open.last, last.name == name else { return }
        tree.close(last.node)
        open.removeLast()
        if let text = script, tree.nodes[last.node].tag == .script {
            if isLinkedData {
                tree.add(linkedData: text)
            } else if text.count >= Self.shortestData {
                tree.add(script: text)
                dataLeft -= text.count
            }
            script = nil
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        if script != nil {
            let most = isLinkedData ? Self.mostLinkedData : dataLeft
            if (script?.count ?? 0) + bytes.count <= most { script?.append(contentsOf: bytes) }
            return
        }
        let tag = tree.nodes[parent].tag
        guard tag != .script, tag != .style, tree.nodes.count < Self.mostNodes else { return }
        tree.add(bytes, to: parent)
    }

    /// `<!-- saved from url=(0042)https://... -->` is how browsers mark a page they saved.
    func comment(_ text: UnsafePointer<xmlChar>) {
        guard strnlen(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self), 600) < 600 else { return }
        let bytes = Array(String(cString: text).utf8)
        guard let mark = bytes.first([UInt8]("saved from url=(")),
            let close = bytes[mark...].firstIndex(of: Byte.closeBracket)
        else { return }
        tree.set(savedFrom: bytes.slice(bytes.trimmed(close + 1..<bytes.count)).text)
    }

    private var parent: Int { open.last?.node ?? 0 }

    private func add(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, to node: Int) {
        var index = 0
        while let name = attributes[index], tree.attributes.count < Self.mostAttributes {
            let key = String(cString: name)
            if PageAttributes.kept.contains(key) {
                // An attribute without a value (`hidden`) has no characters.
                let value = attributes[index + 1]
                let length = value.map { strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) } ?? 0
                tree.add(key, UnsafeBufferPointer(start: value, count: min(length, Self.longestAttribute)), to: node)
            }
            index += 2
        }
    }
}

/// The attributes that are looked at later.
enum PageAttributes {
    static let kept: Set<String> = [
        "id", "class", "href", "content", "property", "name", "itemprop", "itemtype", "rel", "datetime", "role", "type",
        "lang", "xml:lang", "style", "hidden", "aria-hidden", "http-equiv", "pubdate", "data-date", "title", "value",
    ]
}
