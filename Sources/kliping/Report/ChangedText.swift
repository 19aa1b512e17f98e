/// A passage with what changed in it marked.
enum ChangedText {
    enum Side {
        case original, copy
    }

    /// Marks the first place of each of `changes` that is not part of a longer word or number.
    static func marked(_ text: String, _ changes: [String], _ side: Side) -> HTML {
        let bytes = Array(text.utf8)
        var places: [Range<Int>] = []
        for change in changes {
            guard let place = place(of: Array(change.utf8), in: bytes, besides: places) else { continue }
            places.append(place)
        }
        var result = HTML()
        var done = 0
        for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let changed = String(decoding: bytes[place], as: UTF8.self)
            result += "\(String(decoding: bytes[done..<place.lowerBound], as: UTF8.self))"
            switch side {
            case .original: result += "<del>\(changed)</del>"
            case .copy: result += "<ins>\(changed)</ins>"
            }
            done = place.upperBound
        }
        return result + "\(String(decoding: bytes[done...], as: UTF8.self))"
    }

    private static func place(of needle: [UInt8], in bytes: [UInt8], besides taken: [Range<Int>]) -> Range<Int>? {
        guard let first = needle.first, needle.count <= bytes.count else { return nil }
        for start in 0...(bytes.count - needle.count) where bytes[start] == first {
            let place = start..<start + needle.count
            guard bytes[place].elementsEqual(needle), !taken.contains(where: place.overlaps) else { continue }
            let isWhole =
                (start == 0 || !isWordByte(bytes[start - 1]))
                && (place.upperBound == bytes.count || !isWordByte(bytes[place.upperBound]))
            if isWhole { return place }
        }
        return nil
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
        default: false
        }
    }
}
