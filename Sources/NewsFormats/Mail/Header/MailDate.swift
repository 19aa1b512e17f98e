import Clippings

/// Dates as mails have them: RFC 5322 with the obsolete forms that still come.
enum MailDate {
    /// Mail is no older, and a clock that is wrong by centuries tells nothing.
    private static let years = 1970...2200
    /// Ambiguous elsewhere, but RFC 5322 says what it means in mail.
    private static let obsoleteZones = ["cst": "-06:00"]

    /// `Tue, 19 Nov 2024 08:30:00 +0700 (WIB)`; `nil` when there is no such date.
    static func read(_ value: [UInt8]) -> NewsDate? {
        let date =
            MailedDate(value, zones: obsoleteZones)?.date
            ?? MachineDate.read(MailedDate.withoutComments(value).trimmed.text)
        guard let date, let year = Int(date.text.prefix(4)), years.contains(year) else { return nil }
        return date
    }
}
