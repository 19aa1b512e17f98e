import Clippings
import Varlink

/// What a clipping's document says of its use, out of the extension `clip`.
struct RightsView {
    /// In the document's order.
    let signals: [RightsSignal]
    let verdict: RightsVerdict

    init(clip: JSONObject) {
        signals = (clip["rights"]?.array ?? []).compactMap { entry in
            guard let signal = entry["signal"]?.string, let value = entry["value"]?.string,
                let value = RightsSignal.Value(rawValue: value)
            else { return nil }
            return RightsSignal(
                signal,
                value,
                scope: entry["scope"]?.string ?? "",
                place: entry["where"]?.string ?? "",
                text: entry["text"]?.string ?? ""
            )
        }
        verdict = RightsVerdict(signals)
    }

    /// The answers, for a clipping's slip; none where the document is silent.
    var facts: [(label: String, value: String)] {
        guard !signals.isEmpty else { return [] }
        var facts = [("text use", Self.sentence(verdict.text))]
        if verdict.mining != verdict.text { facts.append(("text mining", Self.sentence(verdict.mining))) }
        return facts
            + signals.prefix(Self.mostShown).map { ("signal", "\($0.value.rawValue) \($0.scope), \(Self.source($0))") }
    }

    /// More are in the JSON.
    private static let mostShown = 20

    /// Where a signal stands and what it says, such as `rights-notice in line 9: "All rights reserved."`.
    static func source(_ signal: RightsSignal) -> String {
        let text = signal.text.isEmpty ? "without a value" : "\"\(signal.text)\""
        return "\(signal.signal) in \(signal.place): \(text)"
    }

    private static func sentence(_ finding: RightsVerdict.Finding) -> String {
        switch finding.answer {
        case .reserved: "reserved" + (finding.decisive.map { " by " + source($0) } ?? "")
        case .conditional: "allowed under conditions" + (finding.decisive.map { ": " + source($0) } ?? "")
        case .silent: "nothing said"
        }
    }
}
