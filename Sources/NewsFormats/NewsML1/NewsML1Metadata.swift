import Clippings

/// Reads the lines and metadata of one NewsML 1 component.
struct NewsML1Metadata {
    let names: NewsML1Topics

    static func readLanguage(_ component: XMLElement, into wire: inout WireArticle) {
        let stated = component.path("DescriptiveMetadata", "Language")?["FormalName"] ?? component["xml:lang"]
        wire.set(language: stated, "DescriptiveMetadata/Language")
        wire.set(language: component.path("NewsLines", "HeadLine")?["xml:lang"] ?? component.language, "xml:lang")
    }

    func read(_ component: XMLElement, into wire: inout WireArticle) {
        if let metadata = component.first("AdministrativeMetadata") { readParties(metadata, into: &wire) }
        if let lines = component.first("NewsLines") { readLines(lines, into: &wire) }
        if let metadata = component.first("RightsMetadata") { readRights(metadata, into: &wire) }
        if let metadata = component.first("DescriptiveMetadata") { readDescription(metadata, into: &wire) }
        for metadata in component.all("Metadata") { readKeywords(metadata, into: &wire) }
    }

    private func readLines(_ lines: XMLElement, into wire: inout WireArticle) {
        for (index, line) in lines.all("HeadLine").enumerated() where !line.rawText.isEmpty {
            guard index > 0 || wire.article.headline == nil else { continue }
            wire.add(headline: line.text, role: index == 0 ? nil : "subhead", "NewsLines/HeadLine")
        }
        for line in lines.all("SubHeadLine") {
            wire.add(headline: line.text, role: "subhead", "NewsLines/SubHeadLine")
        }
        if let line = lines.first("ByLine")?.text { wire.take(byline: line, "NewsLines/ByLine") }
        if let line = lines.first("DateLine")?.text, !line.isEmpty {
            wire.take(dateline: line, place: nil, "NewsLines/DateLine")
        }
        if let line = lines.first("CreditLine")?.text { wire.add(credit: line, "NewsLines/CreditLine") }
        wire.set(\.copyrightNotice, "copyrightNotice", lines.first("CopyrightLine")?.text, "NewsLines/CopyrightLine")
        wire.set(\.usageTerms, "usageTerms", lines.first("RightsLine")?.text, "NewsLines/RightsLine")
        wire.set(\.slugline, "slugline", lines.first("SlugLine")?.text, "NewsLines/SlugLine")
        for line in lines.all("KeywordLine") {
            for keyword in CollectedCredits.list(line.text) { wire.add(keyword: keyword, "NewsLines/KeywordLine") }
        }
        for line in lines.all("NewsLine") {
            let type = line.first("NewsLineType")?["FormalName"]?.lowercased() ?? ""
            let text = line.first("NewsLineText")?.text
            if type.contains("note") || type.contains("advisory") {
                wire.set(\.editorialNote, "editorialNote", text, "NewsLines/NewsLine")
            } else if type.contains("caption"), let text {
                wire.add(description: text, role: "caption", "NewsLines/NewsLine")
            }
        }
    }

    private func readParties(_ metadata: XMLElement, into wire: inout WireArticle) {
        for party in parties("Provider", in: metadata) {
            wire.add(provider: party, "AdministrativeMetadata/Provider")
        }
        for party in parties("Source", in: metadata) {
            wire.add(source: party, .source, "AdministrativeMetadata/Source")
        }
        for party in parties("Creator", in: metadata) where PartyName.isPerson(party, in: wire.article) {
            wire.add(person: party, .author, "AdministrativeMetadata/Creator")
        }
        wire.add(identifier: metadata.first("FileName")?.text, role: "file-name", "AdministrativeMetadata/FileName")
    }

    private func parties(_ name: String, in metadata: XMLElement) -> [String] {
        metadata.all(name).flatMap { $0.all("Party") }.compactMap { party in
            party.all("Property").first { $0["FormalName"]?.lowercased() == "name" }?["Value"] ?? party["FormalName"]
        }
    }

    private func readRights(_ rights: XMLElement, into wire: inout WireArticle) {
        wire.set(
            \.copyrightHolder,
            "copyrightHolder",
            rights.path("Copyright", "CopyrightHolder")?.text,
            "RightsMetadata/Copyright"
        )
        let terms = rights.all("UsageRights").flatMap(\.children)
            .filter { ["UsageType", "Geography", "Limitations"].contains($0.name) && !$0.rawText.isEmpty }.map(\.text)
        wire.set(\.usageTerms, "usageTerms", terms.joined(separator: "\n"), "RightsMetadata/UsageRights")
    }

    private func readDescription(_ metadata: XMLElement, into wire: inout WireArticle) {
        for name in ["Subject", "SubjectMatter", "SubjectDetail", "SubjectQualifier"] {
            for subject in metadata.descendants(name) {
                guard let code = subject["FormalName"] else { continue }
                let uri = NewsCodes.subject(code)
                let name = names[code] ?? uri.flatMap(NewsCodes.name) ?? code
                let concept = Article.Subject(name, .concept, uri: uri)
                wire.add(subject: concept, "DescriptiveMetadata/SubjectCode")
            }
        }
        for genre in metadata.all("Genre") {
            guard let name = genre["FormalName"] else { continue }
            wire.add(genre: Article.Subject(names[name] ?? name, .concept), "DescriptiveMetadata/Genre")
        }
        readKeywords(metadata, into: &wire)
        readPlace(metadata, into: &wire)
        if let date = metadata.first("DateLineDate")?.text, wire.article.dateline != nil,
            wire.article.dateline?.date == nil
        {
            wire.article.dateline?.date = MachineDate.read(date)
        }
    }

    private func readKeywords(_ metadata: XMLElement, into wire: inout WireArticle) {
        for property in metadata.all("Property") {
            guard let name = property["FormalName"]?.lowercased(), name.contains("keyword"),
                let value = property["Value"]
            else { continue }
            wire.add(keyword: value, "\(metadata.name)/Property")
        }
    }

    /// The place a text comes from; other places are what it is about.
    private func readPlace(_ metadata: XMLElement, into wire: inout WireArticle) {
        for location in metadata.all("Location") {
            guard
                let city = location.all("Property").first(where: { $0["FormalName"]?.lowercased() == "city" })?["Value"]
            else { continue }
            let isOrigin = ["origin", "dateline"].contains(location["HowPresent"]?.lowercased() ?? "")
            if isOrigin, wire.article.dateline == nil {
                wire.take(dateline: "", place: city, "DescriptiveMetadata/Location")
            } else if isOrigin {
                if wire.article.dateline?.place == nil { wire.article.dateline?.place = city }
            } else {
                wire.add(mention: city, .place, "DescriptiveMetadata/Location")
            }
        }
    }
}
