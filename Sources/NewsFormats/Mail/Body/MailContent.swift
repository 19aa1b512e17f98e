/// The text of a mail with all its parts joined, and the files that were typed into it.
struct MailContent {
    private(set) var lines: [MailLine] = []
    /// Typed into the texts, in order.
    private(set) var files: [EmbeddedFile] = []
    private(set) var encoding = "utf-8"
    private(set) var mojibake: String?
    /// Whether a message to be decrypted stands in the text.
    private(set) var isEncrypted = false

    init(_ texts: [MailText]) {
        for (index, text) in texts.enumerated() {
            if index == 0 { encoding = text.text.encoding }
            files += text.files
            mojibake = mojibake ?? text.text.mojibake
            switch text.kind {
            case .markup: lines += MarkedUpText.lines(text.text.bytes)
            case .plain(let isFlowed, let dropsSpace): takeTyped(text.text.bytes, isFlowed, dropsSpace)
            }
        }
    }

    private mutating func takeTyped(_ text: [UInt8], _ isFlowed: Bool, _ dropsSpace: Bool) {
        let armor = PrivacyArmor.open(text)
        if armor.isEncrypted { isEncrypted = true }
        lines += TypedText.lines(armor.text, isFlowed: isFlowed, dropsSpace: dropsSpace)
    }
}
