import Clippings

/// IPTC 7901 messages: a header line, keyword lines, the text, and the time of transmission.
///
/// `SOH abc0123 4 i 211 option CRLF keywords/ CRLF STX text ETX 131137 GMT Nov 13 EOT`, one or more in a file.
struct IPTC7901Format: BinaryFormat {
    func recognises(_ file: SourceFile) -> Bool {
        guard let start = WireMessages.firstHeading(in: file.head) else { return false }
        let line = file.head[start...].prefix { $0 != Byte.newline && $0 != WireControl.startOfText }
        return IPTC7901Header(Array(line)) != nil
    }

    func read(_ file: SourceFile, _ reading: Reading) throws(Refusal) {
        try WireFile.read(file, reading) { message, document throws(Refusal) in
            guard let header = IPTC7901Header(message.header) else {
                throw Refusal(.damaged, "its header is not one of IPTC 7901; have the message sent again")
            }
            return try IPTC7901Article.make(header, message, document)
        }
    }
}
