import Glibc

/// A page without the contents of its scripts and style sheets.
///
/// They are half of many a page, and the parser goes through them byte by byte. In place of each script's content stands
/// its number, so that the parser's view of where scripts are is what counts.
struct ScriptCut {
    private(set) var page: [UInt8] = []
    private(set) var contents: [ArraySlice<UInt8>] = []

    /// Cutting less than this saves nothing, in bytes.
    private static let shortest = 64
    /// Opens a number.
    private static let mark = Byte.hash
    /// A longer tag is not looked at, in bytes.
    private static let longestTag = 4096

    init(_ bytes: [UInt8]) {
        page.reserveCapacity(bytes.count)
        var kept = 0
        bytes.withUnsafeBufferPointer { source in
            var index = 0
            while let open = Self.next(Byte.less, in: source, from: index) {
                index = open + 1
                if source.holds("!--", at: index) {
                    guard let end = Self.commentEnd(source, index + 3) else { break }
                    index = end
                    continue
                }
                let isScript = source.holds("script", at: index)
                guard isScript || source.holds("style", at: index) else { continue }
                let name: StaticString = isScript ? "script" : "style"
                index += name.utf8CodeUnitCount
                guard index < source.count, source[index] == Byte.greater || Byte.isSpace(source[index]) else {
                    continue
                }
                guard let start = Self.tagEnd(source, index) else {
                    index += Self.longestTag
                    continue
                }
                guard source[start - 2] != Byte.slash else { continue }
                guard let end = Self.close(name, source, start) else { break }
                index = end
                guard end - start >= Self.shortest else { continue }
                page += source[kept..<start]
                kept = end
                if isScript {
                    page.append(Self.mark)
                    page += Array(String(contents.count).utf8)
                    contents.append(bytes[start..<end])
                }
            }
        }
        if kept == 0 { page = bytes } else { page += bytes[kept...] }
    }

    /// The number that stands for a content.
    static func number(in text: [UInt8]) -> Int? {
        guard text.first == mark, text.count < 12 else { return nil }
        return Int(String(decoding: text.dropFirst(), as: UTF8.self))
    }

    /// The first `byte` at or after `start`.
    private static func next(_ byte: UInt8, in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < source.count, let base = source.baseAddress,
            let found = memchr(base + start, Int32(byte), source.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Where the tag ends whose name ends at `start`; `nil` when it does not end soon.
    private static func tagEnd(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var quote: UInt8 = 0
        for index in start..<min(source.count, start + longestTag) {
            let byte = source[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == Byte.quote || byte == Byte.apostrophe {
                quote = byte
            } else if byte == Byte.greater {
                return index + 1
            }
        }
        return nil
    }

    /// Where `</name` begins.
    private static func close(_ name: StaticString, _ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var index = start
        while let open = next(Byte.less, in: source, from: index) {
            if open + 1 < source.count, source[open + 1] == Byte.slash, source.holds(name, at: open + 2) { return open }
            index = open + 1
        }
        return nil
    }

    private static func commentEnd(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var index = start
        while let end = next(Byte.greater, in: source, from: index) {
            if end == start || (source[end - 1] == Byte.hyphen && (end == start + 1 || source[end - 2] == Byte.hyphen))
            {
                return end + 1
            }
            if end >= start + 3, source[end - 1] == UInt8(ascii: "!"), source[end - 2] == Byte.hyphen,
                source[end - 3] == Byte.hyphen
            {
                return end + 1
            }
            index = end + 1
        }
        return nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether `name`, in lower case, stands at `index` in letters of any case.
    fileprivate func holds(_ name: StaticString, at index: Int) -> Bool {
        guard index + name.utf8CodeUnitCount <= count else { return false }
        for offset in 0..<name.utf8CodeUnitCount where Byte.lowered(self[index + offset]) != name.utf8Start[offset] {
            return false
        }
        return true
    }
}
