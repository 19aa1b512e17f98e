extension ValueKind where Value == Int {
    static func integer(_ range: ClosedRange<Int>) -> ValueKind {
        ValueKind("integer", expecting: "an integer from \(range.lowerBound) to \(range.upperBound)") {
            String($0)
        } decode: { written throws(ValueRefusal) in
            guard case .integer(let value) = written else { throw .wrongType(written) }
            guard let value = Int(exactly: value), range.contains(value) else { throw .impossible("is \(value)") }
            return value
        }
    }
}

extension ValueKind where Value == Int64 {
    /// A number of bytes.
    static func size(from least: Int64) -> ValueKind {
        let floor = least > 1 ? " of \(ByteSize.text(least)) or more" : ""
        return ValueKind("size", expecting: "a size\(floor) such as \"256 kB\" (1000) or \"1 GiB\" (1024)") {
            TOMLText.quoted(ByteSize.text($0))
        } decode: { written throws(ValueRefusal) in
            let size: Int64
            switch written {
            case .integer(let bytes): size = bytes
            case .text(let text):
                guard let bytes = ByteSize.bytes(text) else { throw .impossible("is '\(TOMLText.printable(text))'") }
                size = bytes
            default: throw .wrongType(written)
            }
            guard size >= least else { throw .impossible(size < 1 ? "is \(size)" : "is only \(ByteSize.text(size))") }
            return size
        }
    }
}

extension ValueKind where Value == Duration {
    static func duration(from least: Duration, through most: Duration = TimeSpan.longest) -> ValueKind {
        var range = least > .zero ? " of \(TimeSpan.text(least)) or more" : ""
        if most < TimeSpan.longest { range += " of at most \(TimeSpan.text(most))" }
        return ValueKind(
            "duration",
            expecting: "a duration\(range) such as \"250ms\", \"10s\", \"5min\", \"2h\" or \"30d\""
        ) {
            TOMLText.quoted(TimeSpan.text($0))
        } decode: { written throws(ValueRefusal) in
            // A bare number would leave open of what.
            guard case .text(let text) = written else { throw .wrongType(written) }
            guard let span = TimeSpan.duration(text), span >= least, span <= most else {
                throw .impossible("is '\(TOMLText.printable(text))'")
            }
            return span
        }
    }
}

extension ValueKind where Value == Duration? {
    /// How long to keep: days, or `nil` for ever.
    static let retention = ValueKind("duration or \"off\"", expecting: "\"off\" or a number of days such as \"365d\"") {
        $0.map { TOMLText.quoted(TimeSpan.text($0)) } ?? "\"off\""
    } decode: { written throws(ValueRefusal) in
        guard case .text(let text) = written else { throw .wrongType(written) }
        if text == "off" { return nil }
        guard text.hasSuffix("d"), let span = TimeSpan.duration(text), span > .zero else {
            throw .impossible("is '\(TOMLText.printable(text))'")
        }
        return span
    }
}
