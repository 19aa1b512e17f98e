import Clippings

/// What a NewsML-G2 item's `rightsInfo` says, all of them: an item may have one for its text and one for its pictures.
enum G2Rights {
    private static let most = 20

    static func signals(_ item: XMLElement, _ vocabulary: G2Vocabulary) -> [RightsSignal] {
        var ledger = RightsLedger()
        for rights in item.all("rightsInfo").prefix(most) { read(rights, vocabulary, into: &ledger) }
        return ledger.signals
    }

    private static func read(_ rights: XMLElement, _ vocabulary: G2Vocabulary, into ledger: inout RightsLedger) {
        // `scope` says which part is meant, `aspect` which of its rights.
        let stated = ["scope", "scopeuri", "aspect", "aspecturi"].compactMap { name in rights[name].map { (name, $0) } }
        let owner = "rightsInfo" + stated.map { "[\($0.0)=\($0.1)]" }.joined()
        let scope = stated.contains { isOfPictures($0.1) } ? RightsScope.pictures : RightsScope.text
        for element in rights.children.prefix(100) {
            let place = "\(owner)/\(element.name)"
            let text = element.text
            switch element.name {
            case "copyrightNotice", "usageTerms":
                let name = element.name == "usageTerms" ? "usage-terms" : "copyright-notice"
                if let address = element["href"], text.isEmpty {
                    ledger.add("usage-info", .other, scope, place, address.utf8)
                } else if text.isEmpty {
                    ledger.add(name, .unset, scope, place, [])
                } else {
                    ledger.add(NoticeReader.signals(ofField: name, text, place).map { $0.about(scope) })
                }
            case "copyrightHolder":
                let name = vocabulary.label(of: element) ?? text
                ledger.add("copyright-holder", .unset, scope, place, name.utf8)
            case "dataMining":
                let code = element["uri"] ?? element["qcode"] ?? text
                if let signal = DataMiningCode.signal(code, place) { ledger.add(signal) }
            case "rightsExpressionXML", "rightsExpressionXml":
                ledger.add(RightsPolicy.signals(element, place).map { $0.about(scope) })
            case "rightsExpressionData":
                ledger.add(RightsPolicy.signals(element.verbatim, place).map { $0.about(scope) })
            case "link":
                guard let address = element["href"] else { continue }
                let value = LicenceLink.value(address)
                ledger.add(value == .allowed ? "licence-link" : "usage-info", value, scope, place, address.utf8)
            default: break
            }
        }
    }

    private static func isOfPictures(_ code: String) -> Bool {
        let bytes = folded(code)
        return ["picture", "photo", "image", "video", "graphic"].contains { bytes.contains($0) }
    }
}
