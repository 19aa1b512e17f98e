import Clippings

/// What a ninjs item says of who owns it and what may be done with it.
enum NinjsRights {
    static func fill(_ item: NewsObject, _ article: inout Article) {
        if let holder = item.text("copyrightholder") {
            article.copyrightHolder = holder
            article.note("copyrightHolder", "copyrightholder", holder)
        }
        if let notice = item.text("copyrightnotice") {
            article.copyrightNotice = ItemText.line(notice)
            article.note("copyrightNotice", "copyrightnotice", notice)
        }
        if let terms = item.text("usageterms") {
            article.usageTerms = ItemText.paragraphs(terms, isMarkup: false).map(\.text).joined(separator: "\n")
            article.note("usageTerms", "usageterms", terms)
        }
        if let rights = item.object("rightsinfo"), let stated = rights.stated("linkedrights", "encodedrights") {
            article.note("rightsInfo", "rightsinfo.\(stated.name)", stated.text)
        }
        for rights in item.objects("rightsinfo").prefix(20) { read(rights, &article) }
        if let code = item.text("datamining"), let signal = DataMiningCode.signal(code, "dataMining") {
            article.add(rights: [signal])
        }
        let indicators = item.objects("trustindicators", "trustindicator").compactMap { $0.text("href", "title") }
        if !indicators.isEmpty {
            article.note("trustIndicators", "trustindicators", indicators.joined(separator: "\n"))
        }
    }

    /// A policy by its address, or written out in ODRL.
    private static func read(_ rights: NewsObject, _ article: inout Article) {
        if let address = rights.text("linkedrights") {
            let value = LicenceLink.value(address)
            let name = value == .allowed ? "licence-link" : "usage-info"
            var ledger = RightsLedger()
            ledger.add(name, value, RightsScope.text, "rightsInfo.linkedRights", address.utf8)
            article.add(rights: ledger.signals)
        }
        if let policy = rights.text("encodedrights") {
            article.add(rights: RightsPolicy.signals(Array(policy.utf8), "rightsInfo.encodedRights"))
        }
    }
}
