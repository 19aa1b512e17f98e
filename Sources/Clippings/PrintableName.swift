/// File names are bytes; everything that is shown, stored or asked for uses this reversible printable form.
///
/// Valid UTF-8 stands as it is; a byte that is no UTF-8, a control character, a bidirectional override and the
/// backslash itself stand as `\xHH` (the backslash as `\\`).
package enum PrintableName {
    package static func text(of bytes: some Sequence<UInt8>) -> String {
        var result = ""
        var buffer = Array(bytes)
        buffer.reverse()
        while let first = buffer.popLast() {
            let length = sequenceLength(first)
            var sequence = [first]
            while sequence.count < length, let next = buffer.last, next & 0xC0 == 0x80 {
                sequence.append(next)
                buffer.removeLast()
            }
            if let scalar = String(validating: sequence, as: UTF8.self)?.unicodeScalars.first, isPlain(scalar) {
                result.unicodeScalars.append(scalar)
            } else if sequence == [0x5C] {
                result += "\\\\"
            } else {
                for byte in sequence { result += escape(byte) }
            }
        }
        return result
    }

    /// The bytes that `text(of:)` was made from.
    package static func bytes(of text: String) -> [UInt8] {
        let source = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < source.count {
            if source[index] == 0x5C, index + 1 < source.count {
                if source[index + 1] == 0x5C {
                    result.append(0x5C)
                    index += 2
                    continue
                }
                if source[index + 1] == 0x78, index + 3 < source.count,
                    let value = UInt8(String(decoding: source[index + 2...index + 3], as: UTF8.self), radix: 16)
                {
                    result.append(value)
                    index += 4
                    continue
                }
            }
            result.append(source[index])
            index += 1
        }
        return result
    }

    private static func sequenceLength(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
        default: scalar != "\\"
        }
    }

    private static func escape(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: false)
        return "\\x" + (digits.count == 1 ? "0" + digits : digits)
    }
}
