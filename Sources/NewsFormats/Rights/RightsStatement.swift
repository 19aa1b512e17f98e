import Clippings

/// What a property of a metadata vocabulary says of rights, told by its name.
struct RightsStatement {
    let signal: String
    private let isAccess: Bool

    /// `dcterms:rights`, `dc.rights`, `copyrightNotice`, `cc:license` ..., lower case; `nil` for any other.
    static func named(_ name: String) -> RightsStatement? {
        let local = name.utf8.split { $0 == Byte.colon || $0 == Byte.period || $0 == Byte.slash || $0 == Byte.hash }
            .last
        guard let local else { return nil }
        guard let signal = signals[String(decoding: local, as: UTF8.self)] else { return nil }
        return RightsStatement(signal: signal, isAccess: signal == "access")
    }

    func signals(_ text: String, _ place: String) -> [RightsSignal] {
        switch signal {
        case "access":
            let isPaid = folded(text).text == "false"
            return [
                RightsSignal("access", isPaid ? .other : .unset, scope: RightsScope.access, place: place, text: text)
            ]
        case "copyright-holder", "credit-line": return of(.unset, text, place)
        case "usage-info", "acquire-licence": return of(.other, text, place)
        case "licence-link":
            guard let address = LicenceLink.address(in: Array(text.utf8)) else {
                return NoticeReader.signals(ofField: "licence", text, place)
            }
            return of(LicenceLink.value(address), text, place)
        default: return NoticeReader.signals(ofField: signal, text, place)
        }
    }

    private func of(_ value: RightsSignal.Value, _ text: String, _ place: String) -> [RightsSignal] {
        var ledger = RightsLedger()
        ledger.add(signal, value, RightsScope.text, place, text.utf8)
        return ledger.signals
    }

    private static let signals = [
        "rights": "copyright-notice", "copyright": "copyright-notice", "copyrightnotice": "copyright-notice",
        "rightsstatement": "copyright-notice", "rights-standard": "copyright-notice", "accessrights": "usage-terms",
        "usageterms": "usage-terms", "conditionsofaccess": "usage-terms", "permissions": "usage-terms",
        "rightsholder": "copyright-holder", "copyrightholder": "copyright-holder", "rightsagent": "copyright-holder",
        "copyrightyear": "copyright-holder", "copyrightowner": "copyright-holder", "license": "licence-link",
        "licence": "licence-link", "usageinfo": "usage-info", "acquirelicensepage": "acquire-licence",
        "credittext": "credit-line", "isaccessibleforfree": "access",
    ]
}
