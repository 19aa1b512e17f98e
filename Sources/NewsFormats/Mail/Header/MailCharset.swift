import Clippings

/// Text of mails, which declare a charset and are often in another.
enum MailCharset {
    /// The text of a part, clean; `nil` for bytes that are no text.
    static func text(_ bytes: [UInt8], declared: String?) -> DecodedText? {
        do throws(Refusal) {
            return try TextDecoder.decode(bytes, charset: declared.map { folded($0).trimmed.text })
        } catch {
            return nil
        }
    }

    /// A few words of a header.
    static func decode(_ bytes: [UInt8], declared: String?) -> [UInt8] {
        guard bytes.contains(where: { $0 >= 0x7F || $0 < Byte.space }) else { return bytes }
        return text(bytes, declared: declared)?.bytes ?? TextCleaning.clean(bytes)
    }
}
