import Clippings

/// ANPA 1312 messages, the wire format of North American agencies.
///
/// `SYN SYN SOH W2870 US wire`, then `r i DC3 DC1 BC-Slug 11-13 1049`, `STX`, lines that end in `<` or `=` above the
/// body, paragraphs that a tab begins, `ETX AP-WF-11-13-13 1509GMT<`, `EOT`; one or more in a file.
struct ANPAFormat: BinaryFormat {
    func recognises(_ file: SourceFile) -> Bool {
        guard let start = WireMessages.firstHeading(in: file.head) else { return false }
        let heading = file.head[start...].prefix { $0 != WireControl.startOfText }
        return ANPAHeader(Array(heading)) != nil
    }

    func read(_ file: SourceFile, _ reading: Reading) throws(Refusal) {
        try WireFile.read(file, reading) { message, document throws(Refusal) in
            guard let header = ANPAHeader(message.header) else {
                throw Refusal(.damaged, "its header is not one of ANPA 1312; have the message sent again")
            }
            return try ANPAArticle.make(header, message, document)
        }
    }
}
