/// A message of the teleprinter age, between the control characters that part it: header, text and trailer.
struct WireMessage: Sendable, Equatable {
    var header: [UInt8]
    var text: [UInt8]
    var trailer: [UInt8]
    /// Whether neither the end of the text nor the end of the transmission is there.
    var isCutOff: Bool
}

/// The control characters of ISO 646 that wires use.
enum WireControl {
    static let startOfHeading: UInt8 = 0x01
    static let startOfText: UInt8 = 0x02
    static let endOfText: UInt8 = 0x03
    static let endOfTransmission: UInt8 = 0x04
    static let backspace: UInt8 = 0x08
    static let synchronousIdle: UInt8 = 0x16
    static let unitSeparator: UInt8 = 0x1F
    static let delete: UInt8 = 0x7F
}

enum WireMessages {
    /// More messages of one file than this are not read.
    static let most = 10_000

    /// Where the first message's heading starts: behind idle characters and line ends, nothing else.
    static func firstHeading(in head: [UInt8]) -> Int? {
        for (index, byte) in head.prefix(200).enumerated() {
            if byte == WireControl.startOfHeading { return index + 1 }
            let isIdle =
                Byte.isSpace(byte) || byte == WireControl.synchronousIdle || byte == WireControl.delete || byte == 0
                || byte == WireControl.endOfTransmission
            guard isIdle else { return nil }
        }
        return nil
    }

    /// The file's messages in order.
    static func split(_ bytes: [UInt8]) -> [WireMessage] {
        var result: [WireMessage] = []
        var next = bytes.firstIndex(of: WireControl.startOfHeading)
        // One more shows that there are more.
        while let start = next, result.count <= most {
            let following = bytes[(start + 1)...].firstIndex(of: WireControl.startOfHeading)
            result.append(message(bytes, start + 1..<(following ?? bytes.count)))
            next = following
        }
        return result
    }

    private static func message(_ bytes: [UInt8], _ range: Range<Int>) -> WireMessage {
        let transmissionEnd = bytes[range].firstIndex(of: WireControl.endOfTransmission)
        let end = transmissionEnd ?? range.upperBound
        let headerEnd =
            bytes[range.lowerBound..<end].firstIndex(of: WireControl.startOfText)
            ?? bytes[range.lowerBound..<end].firstIndex(of: Byte.newline) ?? end
        let textStart = min(headerEnd + 1, end)
        let textEnd = bytes[textStart..<end].firstIndex(of: WireControl.endOfText)
        return WireMessage(
            header: bytes.slice(range.lowerBound..<headerEnd),
            text: bytes.slice(textStart..<(textEnd ?? end)),
            trailer: textEnd.map { bytes.slice($0 + 1..<end) } ?? [],
            isCutOff: textEnd == nil && transmissionEnd == nil
        )
    }
}
