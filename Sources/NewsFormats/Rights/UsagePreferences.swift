import Clippings

/// `Content-Usage: train-ai=n` and `Content-Signal: search=yes, ai-train=no`.
///
/// draft-ietf-aipref-attach and -vocab; draft-romm-aipref-contentsignals. Both are drafts whose categories still move,
/// so a category is read by its words.
enum UsagePreferences {
    private static let most = 40

    static func signals(_ content: String, named name: String, _ place: String) -> [RightsSignal] {
        var ledger = RightsLedger()
        for part in folded(content).split(separator: Byte.comma).prefix(most) {
            let sides = part.split(separator: UInt8(ascii: "="), maxSplits: 1).map { Array($0).trimmed.text }
            guard let category = sides.first, let scope = scope(category) else { continue }
            let answer = sides.count > 1 ? String(sides[1].prefix { $0 != ";" }) : ""
            let value: RightsSignal.Value =
                switch answer {
                case "n", "no", "disallow", "?0": .reserved
                case "y", "yes", "allow", "?1": .allowed
                default: .unset
                }
            ledger.add(name, value, scope, place, content.utf8)
        }
        if ledger.signals.isEmpty { ledger.add(name, .unset, RightsScope.mining, place, content.utf8) }
        return ledger.signals
    }

    private static func scope(_ category: String) -> String? {
        let words = Set(category.split(separator: "-").map(String.init))
        if words.contains("train") || words.contains("genai") || words.contains("training") {
            return RightsScope.training
        }
        if words.contains("search") { return RightsScope.indexing }
        if words.contains("input") || words.contains("output") || words.contains("use") && words.contains("ai") {
            return RightsScope.modelInput
        }
        if !words.isDisjoint(with: ["bots", "tdm", "all", "automated", "ai", "mining"]) { return RightsScope.mining }
        return nil
    }
}
