import Clippings

/// A mailbox file (mboxo, mboxrd, mboxcl), message by message: no more of it is in memory than one message and a chunk.
struct Mailbox {
    struct Message {
        /// `nil` for a message that is larger than the limit.
        var bytes: [UInt8]?
    }

    private static let chunk = 256 << 10
    /// A line that parts messages, and the field below it, fit in so many bytes.
    private static let horizon = 1200
    /// Where a message is said to end, the next one begins within so many bytes.
    private static let belowMessage = 32

    private let source: any ByteSource
    private let limit: Int
    private var buffer: [UInt8] = []
    /// Where in the buffer the next message begins.
    private var start = 0
    /// Where in the file the buffer ends.
    private var position = 0
    private var isAtEnd = false

    init(_ source: any ByteSource, limit: Int) {
        self.source = source
        self.limit = limit
    }

    /// Whether bytes begin as a mailbox does: a `From ` line above a header.
    static func begins(_ head: [UInt8]) -> Bool {
        var lines = MailLines(head, from: ByteOrderMark.find(in: head).map(\.length) ?? 0)
        lines.skipEmpty()
        guard head.has("From ".utf8, at: lines.position) else { return false }
        let names = Set(MailHeader(head).fields.map(\.name))
        return names.intersection(MailFieldNames.all).count >= 2 || !names.isDisjoint(with: MailFieldNames.technical)
    }

    /// The next message without its `From ` line; `nil` at the end.
    mutating func next() throws(Refusal) -> Message? {
        try skipEmpty()
        guard start < buffer.count else { return nil }
        let declared = try declaredLength()
        var isTooLarge = false
        // A `From ` right at the start is the message's own.
        var scan = declared ?? 5
        while true {
            let found = try separator(from: &scan)
            if let length = found ?? (isAtEnd ? buffer.count - start : nil) {
                let message = isTooLarge ? nil : buffer.slice(start..<start + length)
                start += length
                return Message(bytes: message.map { Self.content($0, isQuoted: declared == nil) })
            }
            if buffer.count - start > limit {
                isTooLarge = true
                // The last byte may be the end of the line above the next message.
                start = buffer.count - 1
                scan = 1
            }
            try fill(buffer.count - start + Self.chunk)
        }
    }

    private mutating func skipEmpty() throws(Refusal) {
        while true {
            while start < buffer.count, Byte.isSpace(buffer[start]) { start += 1 }
            if start < buffer.count || isAtEnd { break }
            try fill(Self.chunk)
        }
        if buffer.has([0xEF, 0xBB, 0xBF], at: start) { start += 3 }
    }

    /// Reads until the buffer holds `count` bytes from `start` on, or the file ends.
    private mutating func fill(_ count: Int) throws(Refusal) {
        guard buffer.count - start < count, !isAtEnd else { return }
        buffer.removeSubrange(..<start)
        start = 0
        while buffer.count < count, !isAtEnd {
            let piece = try source.bytes(at: position, upTo: max(Self.chunk, count - buffer.count))
            isAtEnd = piece.isEmpty
            position += piece.count
            buffer += piece
        }
    }

    /// The next line at or behind `start + scan` that begins a message, counted from `start`; moves `scan` on.
    private mutating func separator(from scan: inout Int) throws(Refusal) -> Int? {
        while start + scan + 6 <= buffer.count {
            let at = start + scan
            if scan > 0, buffer[at] == UInt8(ascii: "F"), buffer.has("From ".utf8, at: at),
                buffer[at - 1] == Byte.newline || buffer[at - 1] == Byte.carriageReturn
            {
                if buffer.count - at < Self.horizon { try fill(scan + Self.horizon) }
                if isSeparator(start + scan) { return scan }
            }
            scan += 1
        }
        return nil
    }

    /// `From jane@example.org Tue Nov 19 08:30:00 2024` above a field.
    private func isSeparator(_ at: Int) -> Bool {
        let limit = min(buffer.count, at + Self.horizon)
        let isBelowEmpty = at >= 2 && (buffer[at - 2] == Byte.newline || buffer[at - 2] == Byte.carriageReturn)
        guard let end = buffer[at..<limit].firstIndex(where: { $0 == Byte.newline || $0 == Byte.carriageReturn }) else {
            return false
        }
        let isDated = isDated(at..<end)
        guard isDated || isBelowEmpty else { return false }
        let below = buffer.slice(end..<limit)
        var lines = MailLines(below)
        _ = lines.next()
        guard let line = lines.next() else { return false }
        guard let name = MailHeader.name(below, line) else {
            return isDated && below.has(">From ".utf8, at: line.lowerBound)
        }
        return isDated || MailFieldNames.all.contains(folded(below.slice(name.range)).text)
    }

    /// Whether a year and a time of day stand in a line.
    private func isDated(_ line: Range<Int>) -> Bool {
        var hasYear = false
        var hasClock = false
        for word in buffer[line].split(separator: Byte.space) {
            if word.count == 4, word.allSatisfy(Byte.isDigit) { hasYear = true }
            if word.contains(Byte.colon), word.first.map(Byte.isDigit) == true { hasClock = true }
        }
        return hasYear && hasClock
    }

    /// The message's length by its own `Content-Length`, when a message or the file's end stands there.
    private mutating func declaredLength() throws(Refusal) -> Int? {
        try fill(Self.chunk / 4)
        let header = MailHeader(buffer.slice(start..<min(buffer.count, start + Self.chunk / 4)))
        guard let value = header["content-length"], let length = Int(value.text), length >= 0,
            length <= min(limit, .max / 2)
        else { return nil }
        // Looked at where it stands: messages that each claim much would each have all of it read into the buffer.
        let end = header.end + length
        let below = try source.bytes(at: position - (buffer.count - start) + end, upTo: Self.belowMessage)
        let space = below.prefix { $0 == Byte.newline || $0 == Byte.carriageReturn }.count
        let isLast =
            space == below.count && space < Self.belowMessage && end <= source.size - position + buffer.count - start
        return isLast || below.has("From ".utf8, at: space) ? end + space : nil
    }

    /// The message below its `From ` line; lines `>From` lose the sign that the mailbox put there.
    private static func content(_ message: [UInt8], isQuoted: Bool) -> [UInt8] {
        var lines = MailLines(message)
        guard let first = lines.next(), message.has("From ".utf8, at: first.lowerBound) else { return message }
        let start = lines.position
        guard isQuoted, message.first(Array(">From ".utf8), from: start) != nil else {
            return message.slice(start..<message.count)
        }
        var result: [UInt8] = []
        result.reserveCapacity(message.count - start)
        var copied = start
        while let line = lines.next() {
            let signs = message[line].prefix { $0 == Byte.greater }.count
            guard signs > 0, message.has("From ".utf8, at: line.lowerBound + signs) else { continue }
            result += message[copied..<line.lowerBound]
            copied = line.lowerBound + 1
        }
        return result + message[copied...]
    }
}
