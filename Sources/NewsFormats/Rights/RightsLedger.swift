import Clippings

/// The rights signals of one document, each once.
struct RightsLedger {
    /// A document that says more of its rights than this says it to tire its readers.
    private static let most = 80
    private static let longestText = 500

    private(set) var signals: [RightsSignal]

    init(_ signals: [RightsSignal] = []) {
        self.signals = signals
    }

    mutating func add(
        _ signal: String,
        _ value: RightsSignal.Value,
        _ scope: String,
        _ place: String,
        _ text: some Sequence<UInt8>
    ) {
        let text = Array(text.prefix(4 * Self.longestText)).trimmed
        let excerpt = text.excerpt(0..<text.count, limit: Self.longestText)
        add(RightsSignal(signal, value, scope: scope, place: place, text: excerpt))
    }

    /// Adds a signal, unless the same words have said the same already.
    mutating func add(_ signal: RightsSignal) {
        guard signals.count < Self.most else { return }
        let isKnown = signals.contains { other in
            other.value == signal.value && other.scope == signal.scope
                && (signal.text.isEmpty ? other == signal : other.text == signal.text)
                && (other.signal == signal.signal || Self.fields.contains(signal.signal))
                || Self.isCredited(signal, by: other)
        }
        if !isKnown { signals.append(signal) }
    }

    mutating func add(_ others: some Sequence<RightsSignal>) {
        for signal in others { add(signal) }
    }

    var isFull: Bool { signals.count >= Self.most }

    /// Whether a caption's credit has been read again where it is printed once more.
    private static func isCredited(_ signal: RightsSignal, by caption: RightsSignal) -> Bool {
        caption.place == "caption" && caption.value == signal.value && caption.scope == RightsScope.pictures
            && signal.scope == RightsScope.text && caption.text.hasSuffix(signal.text)
    }

    /// Fields of an article that may have been read off a line which is in the ledger itself.
    private static let fields: Set<String> = ["copyright-notice", "usage-terms", "licence", "copyright-holder"]
}

extension Article {
    /// Adds what a document says of its use.
    mutating func add(rights signals: some Sequence<RightsSignal>) {
        var ledger = RightsLedger(rights)
        ledger.add(signals)
        rights = ledger.signals
    }

    /// Adds what the fields say that hold rights in every format: notice, terms and holder.
    mutating func addRightsOfFields() {
        var ledger = RightsLedger(rights)
        func place(_ field: String) -> String { evidence[field]?.place ?? field }
        if let notice = copyrightNotice {
            ledger.add(NoticeReader.signals(ofField: "copyright-notice", notice, place("copyrightNotice")))
        }
        if let terms = usageTerms {
            ledger.add(NoticeReader.signals(ofField: "usage-terms", terms, place("usageTerms")))
        }
        if let holder = copyrightHolder, copyrightNotice?.contains(holder) != true {
            let place = evidence["copyrightHolder"]?.place ?? evidence["copyrightNotice"]?.place ?? "copyrightHolder"
            ledger.add("copyright-holder", .unset, RightsScope.text, place, holder.utf8)
        }
        rights = ledger.signals
    }
}
