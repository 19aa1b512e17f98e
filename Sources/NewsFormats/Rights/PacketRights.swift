import Clippings

/// What the XMP packet of a PDF says of use: Dublin Core, XMP rights, cc, PLUS and TDMRep.
///
/// XMP writes a property as an element, with its values in a list, or as an attribute of `rdf:Description`.
enum PacketRights {
    private static let mostProperties = 400
    private static let mostBytes = 1 << 20

    static func signals(_ packet: [UInt8]) -> [RightsSignal] {
        guard packet.count <= mostBytes, let tree = try? XMLTree(packet) else { return [] }
        var ledger = RightsLedger()
        for description in tree.root.descendants("Description").prefix(20) {
            for attribute in description.attributes.prefix(mostProperties) {
                read(attribute.name, attribute.value, into: &ledger)
            }
            for property in description.children.prefix(mostProperties) {
                let items = property.descendants("li")
                let texts = items.isEmpty ? [property["rdf:resource"] ?? property.text] : items.prefix(4).map(\.text)
                for text in texts { read(property.qualifiedName, text, into: &ledger) }
            }
        }
        return ledger.signals
    }

    private static func read(_ name: String, _ text: String, into ledger: inout RightsLedger) {
        let key = folded(name).text
        let place = "xmp \(name)"
        switch key {
        case "tdm:reservation", "tdm:tdm-reservation": ledger.add(MiningReservation.signal(reservation: text, place))
        case "tdm:policy", "tdm:tdm-policy": ledger.add(MiningReservation.signal(policy: text, place))
        case "plus:datamining": if let signal = DataMiningCode.signal(text, place) { ledger.add(signal) }
        case "xmprights:webstatement":
            ledger.add("usage-info", LicenceLink.value(text), RightsScope.text, place, text.utf8)
        case "xmprights:owner", "plus:copyrightowner":
            ledger.add("copyright-holder", .unset, RightsScope.text, place, text.utf8)
        case "dc:rights", "xmprights:usageterms", "cc:license", "photoshop:copyright", "dcterms:license":
            guard let statement = RightsStatement.named(key) else { return }
            if text.isEmpty {
                ledger.add(statement.signal, .unset, RightsScope.text, place, [])
            } else {
                ledger.add(statement.signals(text, place))
            }
        default: break
        }
    }
}
