/// A concept of the IPTC Media Topics.
package struct Topic: Sendable, Hashable {
    /// Eight digits, such as `15000000`.
    package let code: String
    /// The name in English, IPTC's own.
    package let english: String
    /// The name in Indonesian.
    package let indonesian: String
    /// The code of the nearest broader concept that the model knows; `nil` at the top.
    package let broader: String?

    /// The concept's address, as ninjs names it.
    package var uri: String { "http://cv.iptc.org/newscodes/mediatopic/\(code)" }
}
