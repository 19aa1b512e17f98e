import Archive

/// Where the next page of an answer begins.
///
/// Everything in it stays true while articles arrive.
struct SearchCursor {
    /// Newest: the last hit.
    ///
    /// Date and relevance: the newest clipping that the first page looked at.
    var ceiling: ClippingID
    /// Date and relevance: what the last hit was sorted by.
    var key: Double = 0
    var last: ClippingID = 0

    private static func letter(_ order: SearchRequest.Order) -> String {
        switch order {
        case .newest: "n"
        case .date: "d"
        case .relevance: "r"
        }
    }

    func text(_ order: SearchRequest.Order) -> String {
        order == .newest
            ? "\(Self.letter(order)).\(ceiling)"
            : "\(Self.letter(order)).\(ceiling).\(String(key.bitPattern, radix: 36)).\(last)"
    }

    init(ceiling: ClippingID, key: Double = 0, last: ClippingID = 0) {
        self.ceiling = ceiling
        self.key = key
        self.last = last
    }

    init(_ text: String, _ order: SearchRequest.Order) throws {
        let parts = text.utf8.count <= 80 ? text.split(separator: ".") : []
        let wrong = ArchiveError(
            .invalidCursor,
            "this cursor does not belong to this search",
            remedy: "ask for the first page again"
        )
        guard parts.count == (order == .newest ? 2 : 4), parts[0] == Self.letter(order),
            let ceiling = ClippingID(parts[1]), ceiling >= 0
        else { throw wrong }
        self.ceiling = ceiling
        if order != .newest {
            guard let bits = UInt64(parts[2], radix: 36), let last = ClippingID(parts[3]), last >= 0 else {
                throw wrong
            }
            key = Double(bitPattern: bits)
            self.last = last
        }
    }
}
