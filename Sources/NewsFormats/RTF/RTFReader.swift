import Clippings

/// Reads the text of an RTF document: one pass, no recursion, memory in proportion to the file.
///
/// Pictures, headers, footers, comments, field codes and deleted text are passed over.
struct RTFReader {
    /// Groups nested deeper are an attack.
    private static let deepest = 1000

    private(set) var properties = DocumentProperties(place: "\\info")
    private var scanner: RTFScanner
    private var state = RTFState()
    private var stack: [RTFState] = []
    private var body = RTFFlow()
    private var notes = RTFFlow()
    private var boxes = RTFFlow()
    /// Bytes of the text at hand that wait for their charset.
    private var pending: [UInt8] = []
    private var highSurrogate: UInt32?
    private var toSkip = 0
    private var isStarred = false
    private var codePage = "windows-1252"
    private var fonts: [Int: String] = [:]
    private var styles: [Int: String] = [:]
    /// The number that the font or style being defined has, and its name so far.
    private var defined = 0
    private var name: [UInt8] = []
    private var moment: [String: Int] = [:]

    init(_ bytes: [UInt8]) {
        scanner = RTFScanner(bytes)
    }

    /// The document's blocks, notes last.
    ///
    /// - Throws: `truncated` when the file ends inside a picture or table of its head, without text.
    mutating func read() throws(Refusal) -> (blocks: [DocumentBlock], isCutOff: Bool) {
        while let token = scanner.next() {
            switch token {
            case .open:
                flush()
                toSkip = 0
                guard stack.count < Self.deepest else {
                    throw Refusal(.expandsTooFar, "its groups nest more than \(Self.deepest) deep; save it anew")
                }
                stack.append(state)
            case .close:
                flush()
                toSkip = 0
                close()
            case .word(let word, let value): take(word, value)
            case .symbol(let sign): take(sign)
            case .byte(let byte): take(bytes: [byte])
            case .text(let range): take(bytes: scanner.bytes.slice(range))
            }
            if token != .symbol(UInt8(ascii: "*")) { isStarred = false }
        }
        flush()
        let found = body.take(kind) + boxes.take(.body) + notes.take(.note)
        return (found, !stack.isEmpty)
    }

    private var kind: DocumentBlock.Kind {
        if state.destination == .note { return .note }
        let style = state.style.flatMap { styles[$0] } ?? ""
        if style == "title" { return .title }
        if style == "subtitle" { return .subtitle }
        if style == "caption" { return .caption }
        return style.hasPrefix("heading") || state.isHeading ? .heading : .body
    }

    private mutating func close() {
        switch state.destination {
        case .styleSheet, .fontTable: endDefinition()
        case .property(let field): endProperty(field)
        default: break
        }
        if let outer = stack.popLast() {
            // What begins in a note's group ends with it.
            if state.destination == .note, outer.destination != .note { notes.endParagraph(.note, inTable: false) }
            if state.destination == .box, outer.destination != .box { boxes.endParagraph(.body, inTable: false) }
            state = outer
        }
    }

    // MARK: Control words

    private mutating func take(_ word: String, _ value: Int?) {
        if toSkip > 0, word != "u" {
            toSkip -= 1
            return
        }
        if word == "bin" {
            scanner.skip(value ?? 0)
            return
        }
        if word == "u" {
            takeUnicode(value ?? 0)
            return
        }
        flush()
        if let destination = destination(word) {
            if destination != .skipped, state.destination != .skipped || word == "ud" { name = [] }
            if word == "upr" { state.outer = state.destination }
            state.destination = state.destination == .skipped && word != "ud" ? .skipped : destination
            return
        }
        if isStarred, !Self.shownThoughStarred.contains(word) {
            state.destination = .skipped
            return
        }
        if let character = RTFCharset.character(word) {
            append(Array(character.utf8))
        } else if !takeStructure(word, value) {
            takeLook(word, value)
        }
    }

    private func destination(_ word: String) -> RTFState.Destination? {
        switch word {
        case "fonttbl": .fontTable
        case "stylesheet": .styleSheet
        case "footnote": .note
        case "shptxt": .box
        case "ud": state.outer
        case "title", "author", "keywords", "creatim", "revtim": isInInfo ? .property(word) : .skipped
        case "info": .property("info")
        case _ where Self.skipped.contains(word): .skipped
        default: nil
        }
    }

    private var isInInfo: Bool {
        if case .property = state.destination { return true }
        return false
    }

    private mutating func takeStructure(_ word: String, _ value: Int?) -> Bool {
        switch word {
        case "par", "page", "sect", "column", "nestrow": endParagraph()
        case "cell": withFlow { $0.endCell($1) }
        case "row": withFlow { $0.endRow($1) }
        case "intbl": state.isInTable = true
        case "pard": state.resetParagraph()
        case "plain": state.resetCharacters()
        case "s": if state.destination == .styleSheet { defined = value ?? 0 } else { state.style = value }
        case "outlinelevel": state.isHeading = (value ?? 9) < 9
        case "yr", "mo", "dy", "hr", "min": moment[word] = value ?? 0
        default: return false
        }
        return true
    }

    private mutating func takeLook(_ word: String, _ value: Int?) {
        let isOn = value != 0
        switch word {
        case "b": state.isBold = isOn
        case "fs": state.size = Double(value ?? 24) / 2
        case "v": state.isHidden = isOn
        case "deleted": state.isDeleted = isOn
        case "uc": state.standIns = min(max(0, value ?? 1), 100)
        case "f": if state.destination == .fontTable { defined = value ?? 0 } else { state.font = value ?? 0 }
        case "fcharset":
            if state.destination == .fontTable { fonts[defined] = RTFCharset.named(fontCharset: value ?? 0) }
        case "cpg": if state.destination == .fontTable { fonts[defined] = RTFCharset.named(codePage: value ?? 0) }
        case "ansicpg": codePage = RTFCharset.named(codePage: value ?? 1252) ?? codePage
        case "mac": codePage = "macintosh"
        default: break
        }
    }

    private mutating func take(_ sign: UInt8) {
        if sign == UInt8(ascii: "*") {
            isStarred = true
            return
        }
        if toSkip > 0 {
            toSkip -= 1
            return
        }
        switch sign {
        case UInt8(ascii: "~"): take(ascii: Byte.space)
        case UInt8(ascii: "_"): take(ascii: Byte.hyphen)
        case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): take(ascii: sign)
        default: break
        }
    }

    // MARK: Characters

    private mutating func take(ascii byte: UInt8) { take(bytes: [byte]) }

    private mutating func take(bytes: [UInt8]) {
        let start = min(toSkip, bytes.count)
        toSkip -= start
        guard state.destination != .skipped else { return }
        pending += bytes[start...]
    }

    /// `\u` gives UTF-16, a number above 32767 as a negative one.
    private mutating func takeUnicode(_ value: Int) {
        flush()
        toSkip = state.standIns
        let unit = UInt32(truncatingIfNeeded: value < 0 ? value + 65_536 : value)
        if (0xD800..<0xDC00).contains(unit) {
            highSurrogate = unit
            return
        }
        var code = unit
        if (0xDC00..<0xE000).contains(unit) {
            guard let high = highSurrogate else { return }
            code = 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00)
        }
        highSurrogate = nil
        // Symbol fonts live in the private use area and mean nothing without the font.
        guard !(0xE000...0xF8FF).contains(code), let scalar = Unicode.Scalar(code) else { return }
        append(Array(String(Character(scalar)).utf8))
    }

    private mutating func flush() {
        guard !pending.isEmpty else { return }
        defer { pending.removeAll(keepingCapacity: true) }
        if pending.allSatisfy({ $0 < 0x80 }) {
            append(pending)
        } else {
            append(CharacterConverter.decode(pending[...], from: fonts[state.font] ?? codePage) ?? [])
        }
    }

    private mutating func append(_ text: [UInt8]) {
        switch state.destination {
        case .skipped: break
        case .fontTable: break
        case .styleSheet, .property: if name.count < 4000 { name += text }
        case .body, .note, .box:
            guard !state.isHidden, !state.isDeleted else { return }
            let (isBold, size) = (state.isBold, state.size)
            withFlow { flow, _ in flow.append(text, isBold: isBold, size: size) }
        }
    }

    // MARK: Paragraphs and definitions

    private mutating func withFlow(_ change: (inout RTFFlow, DocumentBlock.Kind) -> Void) {
        let kind = kind
        switch state.destination {
        case .body: change(&body, kind)
        case .note: change(&notes, .note)
        case .box: change(&boxes, kind)
        case .skipped, .fontTable, .styleSheet, .property: break
        }
    }

    private mutating func endParagraph() {
        let isInTable = state.isInTable
        withFlow { flow, kind in flow.endParagraph(kind, inTable: isInTable) }
        if state.destination == .body, !isInTable { body.add(boxes.take(.body)) }
    }

    /// A style's name ends with a semicolon.
    private mutating func endDefinition() {
        if state.destination == .styleSheet, styles.count < 10_000 {
            let words = name.split(separator: Byte.semicolon).first.map { folded(Array($0).trimmed).text } ?? ""
            if !words.isEmpty { styles[defined] = words }
            defined = 0
        }
        name = []
    }

    private mutating func endProperty(_ field: String) {
        let text = TextLines.singleSpaced(TextCleaning.clean(name), 0..<TextCleaning.clean(name).count).text
        switch field {
        case "title": properties.title = text.isEmpty ? nil : text
        case "author": properties.creator = text.isEmpty ? nil : text
        case "keywords": properties.keywords = CollectedCredits.list(text)
        case "creatim": properties.created = date
        case "revtim": properties.modified = date
        default: break
        }
        name = []
        moment = [:]
    }

    private var date: NewsDate? {
        func two(_ key: String) -> String {
            let value = moment[key] ?? 0
            return (value < 10 ? "0" : "") + String(value)
        }
        guard let year = moment["yr"], (1980...2200).contains(year) else { return nil }
        let day = "\(year)-\(two("mo"))-\(two("dy"))"
        return moment["hr"] == nil ? NewsDate(day) : NewsDate("\(day)T\(two("hr")):\(two("min"))")
    }

    private static let shownThoughStarred: Set<String> = ["shpinst", "ud"]

    private static let skipped: Set<String> = [
        "colortbl", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
        "fldinst",
        "listtext", "pntext", "pntxta", "pntxtb", "filetbl", "revtbl", "xe", "rxe", "tc", "annotation", "atnid",
        "atnauthor",
        "template", "comment", "doccomm", "operator", "company", "subject", "private", "nonshppict", "sp", "shprslt",
        "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "ftncn", "aftncn", "objdata", "datafield", "falt", "panose", "upr",
        "bkmkstart", "bkmkend", "listtable", "listoverridetable", "themedata", "datastore", "generator", "do",
    ]
}
