import Clippings

/// A policy in W3C's ODRL, which IPTC's RightsML is a profile of: permissions, prohibitions and their actions.
///
/// ODRL Information Model 2.2. The policy itself is not evaluated: who may do what where is for people to read.
enum RightsPolicy {
    private static let mostRules = 20
    private static let deepest = 8

    /// The signals of a policy in JSON-LD or XML; terms to be read where none of its rules is understood.
    static func signals(_ policy: [UInt8], _ place: String) -> [RightsSignal] {
        let bytes = policy.trimmed
        guard bytes.count <= 1 << 20 else { return [unread(bytes, place)] }
        if bytes.first == Byte.less, let tree = try? XMLTree(bytes) { return signals(tree.root, place) }
        var ledger = RightsLedger()
        for value in JSONReader.read(bytes).prefix(mostRules) { read(value, bytes, place, depth: 0, into: &ledger) }
        return ledger.signals.isEmpty ? [unread(bytes, place)] : ledger.signals
    }

    static func signals(_ policy: XMLElement, _ place: String) -> [RightsSignal] {
        var ledger = RightsLedger()
        for rule in (policy.descendants("permission") + policy.descendants("prohibition")).prefix(mostRules) {
            let actions = rule.descendants("action").map { $0["name"] ?? $0["href"] ?? $0.text }
            let text = ([rule.name] + actions).joined(separator: " ")
            let isBound = !rule.descendants("constraint").isEmpty || !rule.descendants("duty").isEmpty
            add(actions, isProhibited: rule.name == "prohibition", isBound: isBound, text, place, into: &ledger)
        }
        return ledger.signals.isEmpty ? [unread(policy.rawText, place)] : ledger.signals
    }

    private static func read(
        _ value: JSONValue,
        _ bytes: [UInt8],
        _ place: String,
        depth: Int,
        into ledger: inout RightsLedger
    ) {
        guard depth < deepest, !ledger.isFull else { return }
        switch value {
        case .array(let values):
            for inner in values.prefix(mostRules) { read(inner, bytes, place, depth: depth + 1, into: &ledger) }
        case .object(let members):
            for member in members.prefix(100) {
                let name = member.name.split(separator: ":").last.map { $0.lowercased() } ?? ""
                guard name == "permission" || name == "prohibition" else {
                    read(member.value, bytes, place, depth: depth + 1, into: &ledger)
                    continue
                }
                for rule in member.value.list.prefix(mostRules) {
                    let actions = actions(rule)
                    let isBound = ["constraint", "duty", "odrl:constraint", "odrl:duty"].contains { rule[$0] != nil }
                    let text = ([name] + actions).joined(separator: " ")
                    add(actions, isProhibited: name == "prohibition", isBound: isBound, text, place, into: &ledger)
                }
            }
        default: break
        }
    }

    private static func actions(_ rule: JSONValue) -> [String] {
        let stated = (rule["action"] ?? rule["odrl:action"])?.list ?? []
        return stated.prefix(mostRules).compactMap { action in
            action.text ?? action["@id"]?.text ?? action["id"]?.text ?? action["rdf:value"]?["@id"]?.text
        }
    }

    private static func add(
        _ actions: [String],
        isProhibited: Bool,
        isBound: Bool,
        _ text: String,
        _ place: String,
        into ledger: inout RightsLedger
    ) {
        let scopes = Set(actions.map(scope))
        let value: RightsSignal.Value = isProhibited ? (isBound ? .other : .reserved) : isBound ? .other : .allowed
        for scope in scopes.isEmpty ? [RightsScope.text] : scopes.sorted() {
            ledger.add("rights-expression", value, scope, place, text.utf8)
        }
    }

    /// What an action is done to, by its name's last part.
    private static func scope(_ action: String) -> String {
        let bytes = folded(Array(action.utf8.suffix(80)))
        let start = bytes.lastIndex { $0 == Byte.slash || $0 == Byte.hash || $0 == Byte.colon }.map { $0 + 1 } ?? 0
        let name = bytes.slice(start..<bytes.count)
        if name.contains("mine") || name.contains("mining") || name.contains("tdm") { return RightsScope.mining }
        if name.contains("train") { return RightsScope.training }
        if name.contains("index") { return RightsScope.indexing }
        if name.contains("translate") { return RightsScope.translation }
        if name.contains("archive") { return RightsScope.archiving }
        return RightsScope.text
    }

    private static func unread(_ bytes: [UInt8], _ place: String) -> RightsSignal {
        let text = bytes.excerpt(0..<bytes.count, limit: 500)
        return RightsSignal("rights-expression", .other, scope: RightsScope.text, place: place, text: text)
    }
}
