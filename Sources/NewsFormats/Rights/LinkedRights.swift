import Clippings

/// What schema.org objects in a page say of use: `license`, `copyrightNotice`, `usageInfo` and their like.
enum LinkedRights {
    private static let mostObjects = 60
    private static let mostPictures = 4

    static func signals(_ graph: LinkedGraph) -> [RightsSignal] {
        var ledger = RightsLedger()
        for object in graph.objects.prefix(mostObjects) {
            let types = graph.types(object)
            // Lists, crumbs and people say nothing of the text.
            guard !types.contains(where: others.contains) else { continue }
            read(object, types.contains(where: isPicture) ? RightsScope.pictures : RightsScope.text, into: &ledger)
            for picture in (object["image"]?.list ?? []).prefix(mostPictures) {
                read(picture, RightsScope.pictures, into: &ledger)
            }
        }
        return ledger.signals
    }

    private static func read(_ object: JSONValue, _ scope: String, into ledger: inout RightsLedger) {
        for (name, signal) in addresses {
            for value in (object[name]?.list ?? []).prefix(4) {
                guard let text = stated(value) else { continue }
                let place = "json-ld \(name)"
                if signal == "licence-link", LicenceLink.address(in: Array(text.utf8)) == nil {
                    ledger.add(NoticeReader.signals(ofField: "licence", text, place).map { $0.about(scope) })
                } else {
                    ledger.add(
                        signal,
                        signal == "licence-link" ? LicenceLink.value(text) : .other,
                        scope,
                        place,
                        text.utf8
                    )
                }
            }
        }
        if let notice = object["copyrightNotice"].flatMap(stated) {
            let found = NoticeReader.signals(ofField: "copyright-notice", notice, "json-ld copyrightNotice")
            ledger.add(found.map { $0.about(scope) })
        }
        if let terms = object["conditionsOfAccess"].flatMap(stated) {
            let found = NoticeReader.signals(ofField: "usage-terms", terms, "json-ld conditionsOfAccess")
            ledger.add(found.map { $0.about(scope) })
        }
        let holder =
            object["copyrightHolder"].map { $0.list.prefix(4).compactMap(stated).joined(separator: ", ") } ?? ""
        let year = object["copyrightYear"]?.text
        if !holder.isEmpty || year != nil {
            let text = [year, holder].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
            ledger.add("copyright-holder", .unset, scope, "json-ld copyrightHolder", text.utf8)
        }
        if let credit = object["creditText"].flatMap(stated) {
            ledger.add("credit-line", .unset, scope, "json-ld creditText", credit.utf8)
        }
        if let isFree = truth(object["isAccessibleForFree"]) {
            let place = "json-ld isAccessibleForFree"
            ledger.add("access", isFree ? .unset : .other, RightsScope.access, place, (isFree ? "true" : "false").utf8)
        }
    }

    /// A text, or the name or address of an object.
    private static func stated(_ value: JSONValue) -> String? {
        if case .array(let values) = value { return values.lazy.compactMap(stated).first }
        return (value.text ?? value["url"]?.text ?? value["@id"]?.text ?? value["name"]?.text).map(HTMLEntities.decode)
    }

    private static func truth(_ value: JSONValue?) -> Bool? {
        switch value {
        case .bool(let truth): truth
        case .string(let text):
            switch text.lowercased().split(separator: "/").last {
            case "true": true
            case "false": false
            default: nil
            }
        default: nil
        }
    }

    private static func isPicture(_ type: String) -> Bool {
        type == "ImageObject" || type == "Photograph" || type == "VideoObject" || type == "AudioObject"
            || type == "MediaObject"
    }

    private static let addresses = [
        ("license", "licence-link"), ("usageInfo", "usage-info"), ("acquireLicensePage", "acquire-licence"),
    ]
    private static let others: Set<String> = [
        "Person", "BreadcrumbList", "ListItem", "ItemList", "Organization", "NewsMediaOrganization", "SearchAction",
    ]
}

extension RightsSignal {
    /// The signal, about something else where it is about the text.
    func about(_ scope: String) -> RightsSignal {
        var result = self
        if result.scope == RightsScope.text { result.scope = scope }
        return result
    }
}
