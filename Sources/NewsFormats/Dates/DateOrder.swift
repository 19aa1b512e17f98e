/// Whether `3/11/2024` means 3 November.
enum DateOrder {
    /// What a language tag says: regions first (`en-US`, `en-GB`), then languages; `nil` when both orders are in use.
    static func dayStandsFirst(in language: String?) -> Bool? {
        guard let language else { return nil }
        let parts = language.split(whereSeparator: { $0 == "-" || $0 == "_" })
        guard let code = parts.first?.lowercased() else { return nil }
        if let region = parts.dropFirst().first(where: { $0.count == 2 })?.lowercased() {
            if monthFirstRegions.contains(region) { return false }
            if code == "en" { return region == "ca" ? nil : true }
        }
        return KnowledgeBase.shared.dayStandsFirst(in: code) ?? (eitherOrder.contains(code) ? nil : true)
    }

    /// Regions that write the month first.
    private static let monthFirstRegions: Set<String> = ["us", "ph", "pr", "gu", "fm"]
    /// Languages of which speakers use either order, and none at all.
    private static let eitherOrder: Set<String> = ["en", "tl", "fil", "ceb", "und"]
}
