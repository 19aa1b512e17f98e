/// What all of a document's rights signals come to: one answer for printing its text, one for machine analysis.
///
/// The order of decision, the same for both questions:
///
/// 1. Only signals about the question count: `text` for the first, `text-and-data-mining`, `ai-training` and `ai-input`
///    for the second. Indexing, snippets, pictures and access decide neither.
/// 2. What is said of this document goes before what came with its delivery (HTTP headers), that before what the site
///    says of all its pages (their footers, `robots.txt`, `tdmrep.json`, a feed's head).
/// 3. Of the closest that says yes or no, no wins over yes.
/// 4. Without either, terms that are neither make the answer conditional, and a signal that leaves the matter open (a
///    bare copyright line, a link to terms) makes none.
/// 5. Machine analysis that nothing is said about is answered as printing is.
///
/// This orders what a document says. It is no legal advice.
package struct RightsVerdict: Sendable, Equatable {
    package enum Answer: String, Sendable {
        case reserved
        /// Allowed in so many words, or under terms: `Finding.conditions` has those.
        case conditional
        case silent
    }

    package struct Finding: Sendable, Equatable {
        package var answer: Answer
        /// The signal that decided; `nil` for silence.
        package var decisive: RightsSignal?
        /// Other terms that the document names for this use.
        package var conditions: [RightsSignal] = []

        package init(_ answer: Answer, decisive: RightsSignal? = nil, conditions: [RightsSignal] = []) {
            self.answer = answer
            self.decisive = decisive
            self.conditions = conditions
        }
    }

    /// Printing, quoting and passing on.
    package let text: Finding
    /// Text and data mining, models' training and answers included.
    package let mining: Finding

    package init(_ signals: [RightsSignal]) {
        text = Self.finding(signals.filter { $0.scope == RightsScope.text })
        let machine = Self.finding(Self.heeded(signals.filter { RightsScope.machineUses.contains($0.scope) }))
        mining = machine.answer == .silent ? text : machine
    }

    /// Whether a desk should ask before it uses the text in any way.
    package var isReserved: Bool { text.answer == .reserved || mining.answer == .reserved }

    /// The signal that reserves, and the use that it reserves; printing first.
    package var reservation: (use: String, signal: RightsSignal)? {
        if text.answer == .reserved, let signal = text.decisive { return ("use of the text", signal) }
        if mining.answer == .reserved, let signal = mining.decisive { return ("text and data mining", signal) }
        return nil
    }

    private static func finding(_ signals: [RightsSignal]) -> Finding {
        let terms = signals.filter { $0.value == .other }
        for breadth in RightsBreadth.allCases {
            let here = signals.filter { RightsBreadth(place: $0.place) == breadth }
            if let reserved = here.first(where: { $0.value == .reserved }) {
                return Finding(.reserved, decisive: reserved, conditions: terms)
            }
            if let allowed = here.first(where: { $0.value == .allowed }) {
                return Finding(.conditional, decisive: allowed, conditions: terms)
            }
        }
        let stated = terms.first { !pointers.contains($0.signal) }
        return Finding(stated == nil ? .silent : .conditional, decisive: stated, conditions: terms)
    }

    /// TDMRep (section 4): a document's own reservation replaces its delivery's, and that the site's.
    private static func heeded(_ signals: [RightsSignal]) -> [RightsSignal] {
        let reservations = signals.filter { $0.signal == "tdm-reservation" && $0.value != .unset }
        let closest = reservations.map { RightsBreadth(place: $0.place) }.min()
        return signals.filter { $0.signal != "tdm-reservation" || RightsBreadth(place: $0.place) == closest }
    }

    /// Signals that only say where terms stand.
    private static let pointers: Set<String> = ["tdm-policy", "usage-info", "acquire-licence", "licence-link"]
}

/// How much a place speaks for, the closest first.
package enum RightsBreadth: Int, CaseIterable, Comparable, Sendable {
    case document, delivery, site

    /// Read off the words by which `RightsSignal.place` names a place.
    package init(place: String) {
        if place.hasPrefix("http header") {
            self = .delivery
        } else if Self.sites.contains(where: { place.hasPrefix($0) }) {
            self = .site
        } else {
            self = .document
        }
    }

    package static func < (first: RightsBreadth, second: RightsBreadth) -> Bool { first.rawValue < second.rawValue }

    private static let sites = ["page footer", "page furniture", "robots.txt", "tdmrep.json", "feed, "]
}
