import Clippings

/// Dates as feeds write them: RFC 822 with every fault, W3CDTF, and what a server's locale made of either.
enum FeedDate {
    static func read(_ text: String, language: String?) -> NewsDate? {
        let bytes = Array(text.utf8.prefix(100)).trimmed
        return MailedDate(bytes)?.date ?? MachineDate.read(bytes.text, language: language)
    }
}
