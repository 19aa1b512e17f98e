import Clippings

/// What an HTTP header says of the content's use.
enum HeaderRights {
    /// Takes all values of a field by its name in lower case.
    static func signals(_ values: (String) -> [String]) -> [RightsSignal] {
        var ledger = RightsLedger()
        for value in values("tdm-reservation").prefix(4) {
            ledger.add(MiningReservation.signal(reservation: value, "http header tdm-reservation"))
        }
        for value in values("tdm-policy").prefix(4) {
            ledger.add(MiningReservation.signal(policy: value, "http header tdm-policy"))
        }
        for value in values("x-robots-tag").prefix(20) {
            ledger.add(RobotsDirectives.signals(value, "http header X-Robots-Tag"))
        }
        for name in ["Content-Usage", "Content-Signal"] {
            for value in values(name.lowercased()).prefix(4) {
                ledger.add(UsagePreferences.signals(value, named: name.lowercased(), "http header \(name)"))
            }
        }
        for value in values("link").prefix(20) {
            for address in licences(inLink: value) {
                let place = "http header Link, rel=license"
                ledger.add("licence-link", LicenceLink.value(address), RightsScope.text, place, address.utf8)
            }
        }
        return ledger.signals
    }

    /// The targets of `<https://...>; rel="license"` (RFC 8288).
    private static func licences(inLink value: String) -> [String] {
        let bytes = Array(value.utf8.prefix(8000))
        var result: [String] = []
        var index = 0
        while let open = bytes[index...].firstIndex(of: Byte.less),
            let close = bytes[open...].firstIndex(of: Byte.greater)
        {
            let next = bytes[close...].firstIndex(of: Byte.less) ?? bytes.count
            let parameters = folded(bytes.slice(close..<next)).filter { !Byte.isSpace($0) && $0 != Byte.quote }
            if parameters.contains("rel=license") || parameters.contains("rel=copyright") {
                result.append(bytes.text(open + 1..<close))
            }
            index = next
        }
        return result
    }
}
