import Clippings

/// Turns a file's bytes into clean UTF-8: by mark, by declaration where it is true, else by what the bytes look like.
enum TextDecoder {
    /// Decodes a document; `charset` is what a header that came along declares.
    static func decode(_ bytes: [UInt8], charset: String? = nil) throws(Refusal) -> DecodedText {
        if let mark = ByteOrderMark.find(in: bytes) {
            return try finish(bytes[mark.length...], mark.encoding)
        }
        let validity = UTF8Validity(bytes)
        if let wide = wideEncoding(validity, count: bytes.count) {
            return try finish(bytes[...], wide)
        }
        let nuls = validity.nulsAtEven + validity.nulsAtOdd
        guard nuls < bytes.count, (validity.controls + nuls / 8) * 20 < bytes.count else { throw notText }
        return try finish(bytes[...], choose(bytes, validity, charset))
    }

    /// UTF-8 wins over any declaration when the bytes are UTF-8, for no other charset's text is so by chance.
    private static func choose(_ bytes: [UInt8], _ validity: UTF8Validity, _ charset: String?) -> String {
        func declared() -> String? {
            charset.flatMap(Charset.canonical) ?? DeclaredEncoding.find(in: bytes).flatMap(Charset.canonical)
        }
        if validity.invalid == 0 {
            return bytes.contains(0x1B) && declared() == "iso-2022-jp" ? "iso-2022-jp" : "utf-8"
        }
        if validity.multibyte > 20 * validity.invalid { return "utf-8" }
        if let declared = declared(), !declared.hasPrefix("utf-") { return declared }
        return CharsetDetection.guess(bytes)
    }

    /// UTF-16 without a mark shows as NUL in every second place.
    private static func wideEncoding(_ validity: UTF8Validity, count: Int) -> String? {
        guard count >= 8 else { return nil }
        if validity.nulsAtOdd * 5 > count, validity.nulsAtEven * 20 < count { return "utf-16le" }
        if validity.nulsAtEven * 5 > count, validity.nulsAtOdd * 20 < count { return "utf-16be" }
        return nil
    }

    private static func finish(_ bytes: ArraySlice<UInt8>, _ encoding: String) throws(Refusal) -> DecodedText {
        let decoded: [UInt8]
        if encoding == "utf-8" {
            decoded = Array(bytes)
        } else {
            guard let converted = CharacterConverter.decode(bytes, from: encoding) else { throw notText }
            decoded = converted
        }
        let mended = Mojibake.repair(decoded)
        let spot = mended.map { TextCleaning.clean(Array($0.spot.utf8)).text }
        return DecodedText(bytes: TextCleaning.clean(mended?.bytes ?? decoded), encoding: encoding, mojibake: spot)
    }

    private static var notText: Refusal {
        Refusal(.notText, "the bytes are not text in any encoding known here; deliver the article as text or HTML")
    }
}
