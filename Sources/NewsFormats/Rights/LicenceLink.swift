import Clippings

/// A licence named by its address.
enum LicenceLink {
    /// `https://creativecommons.org/licenses/by/4.0/` allows; an address that nobody here knows is terms to be read.
    static func value(_ address: String) -> RightsSignal.Value {
        let text = folded(Array(address.utf8.prefix(500)))
        if let place = text.first([UInt8]("creativecommons.org/licenses/")) {
            let name = text[(place + 29)...].prefix { Byte.isLetter($0) || $0 == Byte.hyphen }
            let parts = Set(name.split(separator: Byte.hyphen).map { String(decoding: $0, as: UTF8.self) })
            return parts.contains("by") ? LicenceName.value(parts) : .other
        }
        return open.contains { text.contains($0) } ? .allowed : .other
    }

    /// Whether it leads to a licence that is known.
    static func isKnown(_ address: String) -> Bool {
        let text = folded(Array(address.utf8.prefix(500)))
        return text.contains("creativecommons.org/licenses/") || open.contains { text.contains($0) }
    }

    /// The address that a text consists of or holds.
    static func address(in text: [UInt8]) -> String? {
        guard let start = text.first([UInt8]("http://")) ?? text.first([UInt8]("https://")) else { return nil }
        let address = text[start...].prefix { !Byte.isSpace($0) && $0 != Byte.quote && $0 != Byte.greater }
        return String(decoding: address, as: UTF8.self)
    }

    private static let open = [
        "creativecommons.org/publicdomain/", "creativecommons.org/share-your-work/public-domain/cc0",
        "nationalarchives.gov.uk/doc/open-government-licence", "opendatacommons.org/licenses/by",
        "opendatacommons.org/licenses/pddl", "gnu.org/licenses/fdl", "govdata.de/dl-de/by", "govdata.de/dl-de/zero",
    ]
}
