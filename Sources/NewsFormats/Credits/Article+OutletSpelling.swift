import Clippings

extension Article {
    /// Gives outlets that write their name in several ways the one that `agencies.toml` has for them, so that they count
    /// as one.
    ///
    /// What was printed stays in the evidence.
    mutating func joinSpellings(_ organisations: Organisations = KnowledgeBase.shared.organisations) {
        var isChanged = false
        for index in infoSources.indices {
            guard let name = organisations.outlet(spelled: infoSources[index].name) else { continue }
            infoSources[index].name = name
            isChanged = true
        }
        guard isChanged else { return }
        var seen: [InfoSource] = []
        infoSources = infoSources.filter { source in
            defer { seen.append(source) }
            return !seen.contains { $0.role == source.role && $0.name == source.name }
        }
    }
}
