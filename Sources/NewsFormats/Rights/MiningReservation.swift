import Clippings

/// `tdm-reservation` and `tdm-policy`, as a page, an HTTP header, a book or a PDF state them.
///
/// W3C Community Group, TDM Reservation Protocol, final report of 10 May 2024.
enum MiningReservation {
    /// 1 reserves, 0 does not; any other value is as good as none, and that is not the same as 0.
    static func signal(reservation value: String, _ place: String) -> RightsSignal {
        let text = Array(value.utf8.prefix(400)).trimmed
        let meaning: RightsSignal.Value =
            switch text.text {
            case "1": .reserved
            case "0": .allowed
            default: .unset
            }
        return RightsSignal("tdm-reservation", meaning, scope: RightsScope.mining, place: place, text: text.text)
    }

    /// Where the terms are.
    static func signal(policy address: String, _ place: String) -> RightsSignal {
        let text = Array(address.utf8.prefix(500)).trimmed
        let isSet = !text.isEmpty
        return RightsSignal(
            "tdm-policy",
            isSet ? .other : .unset,
            scope: RightsScope.mining,
            place: place,
            text: text.excerpt(0..<text.count, limit: 500)
        )
    }
}

/// PLUS's data mining list, as IPTC's formats refer to it: `DMI-PROHIBITED-AIMLTRAINING`.
enum DataMiningCode {
    /// Takes the code with whatever alias or address stands before it; `nil` when it is none of the list.
    static func signal(_ code: String, _ place: String) -> RightsSignal? {
        let bytes = folded(Array(code.utf8.prefix(300)))
        guard let start = bytes.first([UInt8]("dmi-")) else { return nil }
        let name = bytes.text(start..<bytes.count)
        let meaning: (RightsSignal.Value, String)
        switch name {
        case "dmi-unspecified": meaning = (.unset, RightsScope.mining)
        case "dmi-allowed": meaning = (.allowed, RightsScope.mining)
        case "dmi-prohibited-aimltraining", "dmi-prohibited-genaimltraining":
            meaning = (.reserved, RightsScope.training)
        case "dmi-prohibited-seeconstraint", "dmi-prohibited-seeembeddedrightsexpr",
            "dmi-prohibited-seelinkedrightsexpr":
            meaning = (.other, RightsScope.mining)
        default: meaning = (name.hasPrefix("dmi-prohibited") ? .reserved : .other, RightsScope.mining)
        }
        return RightsSignal("data-mining", meaning.0, scope: meaning.1, place: place, text: String(code.prefix(200)))
    }
}
