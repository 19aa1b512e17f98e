import CXML2
import Glibc

/// Builds a page's tree from the parser's events, within bounds.
struct PageTreeBuilder {
    /// Elements nested deeper are left out, their text stays.
    private static let deepest = 400
    private static let mostNodes = 400_000
    private static let mostAttributes = 1_000_000
    private static let longestAttribute = 4096
    private static let mostLinkedData = 4_000_000
    /// Shorter scripts hold neither article nor date; of the longer ones so many bytes are kept.
    private static let shortestData = 120
    private static let mostData = 8_000_000

    private var tree = PageTree()
    /// Open elements with the hashes of their names.
    private var open: [(node: Int, name: UInt64)] = [(0, 0)]
    /// How many elements deeper than `deepest` are open.
    private var beyond = 0
    private var script: [UInt8]?
    private var isLinkedData = false
    /// Whether the script's tag has no type.
    private var isUntyped = false
    private var dataLeft = PageTreeBuilder.mostData

    /// The contents of scripts, where they were cut out of the page.
    private let cut: [ArraySlice<UInt8>]
    /// None is taken twice, whatever numbers the page itself writes.
    private var cutsTaken = 0

    /// `bytes` is the size of the page.
    init(bytes: Int = 0, cut: [ArraySlice<UInt8>] = []) {
        self.cut = cut
        tree.reserve(bytes: bytes)
    }

    mutating func finish() -> PageTree {
        while let last = open.popLast() { tree.close(last.node) }
        open = [(0, 0)]
        return tree
    }

    mutating func start(_ name: UInt64, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard open.count < Self.deepest, tree.nodes.count < Self.mostNodes else {
            beyond += 1
            return
        }
        let tag = PageTag(hash: name)
        let node = tree.open(tag, parent: parent)
        open.append((node, name))
        if let attributes { add(attributes, to: node) }
        if tag == .script {
            let type = tree.attribute(.type, of: node)
            isLinkedData = type?.lowercased().contains("ld+json") == true
            isUntyped = type == nil
            script = []
        }
    }

    mutating func end(_ name: UInt64) {
        if beyond > 0 {
            beyond -= 1
            return
        }
        guard open.count > 1, let last = open.last, last.name == name else { return }
        tree.close(last.node)
        open.removeLast()
        if let content = script, tree.nodes[last.node].tag == .script {
            let text = restored(content)
            if isLinkedData || isUntyped && Self.looksLinked(text) {
                tree.add(linkedData: text)
            } else if text.count >= Self.shortestData {
                tree.add(script: text)
                dataLeft -= text.count
            }
            script = nil
        }
    }

    /// Linked data under a script tag that forgets its type.
    private static func looksLinked(_ text: [UInt8]) -> Bool {
        let head = Array(text.prefix(200)).trimmed
        return head.first == UInt8(ascii: "{") && head.contains("\"@context\"") && head.contains("schema.org")
    }

    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
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
    mutating func comment(_ text: UnsafePointer<xmlChar>) {
        guard strnlen(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self), 600) < 600 else { return }
        guard strstr(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self), "saved from url=(") != nil else {
            return
        }
        let bytes = Array(String(cString: text).utf8)
        guard let mark = bytes.first([UInt8]("saved from url=(")),
            let close = bytes[mark...].firstIndex(of: Byte.closeBracket)
        else { return }
        tree.set(savedFrom: bytes.slice(bytes.trimmed(close + 1..<bytes.count)).text)
    }

    /// A script's content, from where it was cut out of the page.
    private mutating func restored(_ text: [UInt8]) -> [UInt8] {
        guard let number = ScriptCut.number(in: text), cutsTaken..<cut.count ~= number else { return text }
        cutsTaken = number + 1
        let content = cut[number]
        let most = isLinkedData ? Self.mostLinkedData : dataLeft
        guard content.count <= most else { return [] }
        let text = Array(content)
        let isWanted = isLinkedData || text.count >= Self.shortestData || isUntyped && Self.looksLinked(text)
        return isWanted ? text : []
    }

    private var parent: Int { open.last?.node ?? 0 }

    private mutating func add(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, to node: Int) {
        var index = 0
        while let name = attributes[index], tree.attributes.count < Self.mostAttributes {
            if let key = PageAttribute(hash: WordHash.of(terminated: name)) {
                // An attribute without a value (`hidden`) has no characters.
                let value = attributes[index + 1]
                let length = value.map { strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) } ?? 0
                tree.add(key, UnsafeBufferPointer(start: value, count: min(length, Self.longestAttribute)), to: node)
            }
            index += 2
        }
    }
}

extension WordHash {
    /// The hash of bytes up to a NUL.
    static func of(terminated name: UnsafePointer<UInt8>) -> UInt64 {
        var hash = WordHash()
        var place = name
        while place.pointee != 0 {
            hash.add(place.pointee)
            place += 1
        }
        return hash.value
    }
}
