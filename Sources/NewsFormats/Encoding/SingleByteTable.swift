/// The upper half of a single-byte charset, from character to byte.
struct SingleByteTable: Sendable {
    let isMac: Bool
    private let bytes: [UInt32: UInt8]

    static let windows1252 = SingleByteTable(
        isMac: false,
        upper: Array(windowsSigns.unicodeScalars) + (0xA0...0xFF).compactMap { Unicode.Scalar($0 as UInt32) }
    )
    static let macRoman = SingleByteTable(isMac: true, upper: Array(macCharacters.unicodeScalars))

    /// The byte that the character at `index` of UTF-8 text is written as, and where the character ends.
    func byte(in text: [UInt8], at index: Int) -> (byte: UInt8, end: Int)? {
        guard index < text.count else { return nil }
        let lead = text[index]
        let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 0
        guard length > 0, index + length <= text.count else { return nil }
        var value = UInt32(lead) & (length == 2 ? 0x1F : 0x0F)
        for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
        return bytes[value].map { ($0, index + length) }
    }

    private init(isMac: Bool, upper: [Unicode.Scalar]) {
        self.isMac = isMac
        var table: [UInt32: UInt8] = [:]
        for (offset, scalar) in upper.enumerated() where offset < 128 {
            table[scalar.value] = UInt8(0x80 + offset)
        }
        bytes = table
    }

    /// 0x80 to 0x9F; the five bytes without a character stand for themselves, as browsers read them.
    private static let windowsSigns =
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"

    private static let macCharacters =
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
}
