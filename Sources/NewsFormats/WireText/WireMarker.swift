import Clippings

/// What a wire says of a message in its slug, above its headline or in front of it: an update, a correction, a kill.
enum WireMarker: String, Sendable, CaseIterable {
    case kill, correction, update, add, repetition = "repeat", urgent, advisory, embargo

    /// The markers in words such as `3rd Ld-Writethru`, `REFILE` or `(Berichtigung)`, each once.
    ///
    /// None where another word stands among them: `POLICE KILL TWO` is a headline and `Police-Kill` a slug.
    static func all(in text: some Collection<UInt8>) -> [WireMarker] {
        var result: [WireMarker] = []
        for word in folded(Array(text.prefix(80))).split(whereSeparator: { !Byte.isWord($0) }) {
            let plain = withoutCount(Array(word))
            if let marker = words[plain.text] {
                if !result.contains(marker) { result.append(marker) }
            } else if !plain.isEmpty, !companions.contains(plain.text) {
                return []
            }
        }
        return result
    }

    /// Whether a line above a headline is no headline itself: words in capitals or in brackets, a marker among them.
    static func isMarkerLine(_ line: [UInt8]) -> Bool {
        guard line.count <= 60, let first = line.first else { return false }
        if first == Byte.openBracket, line.last == Byte.closeBracket { return true }
        let isShouted = line.contains(where: Byte.isUpper) && !line.contains(where: Byte.isLower)
        return isShouted && !all(in: line).isEmpty
    }

    /// The markers in front of a headline (`UPDATE 2-Banjir meluas`, `CORRECTION: Flood toll`).
    static func leading(_ headline: [UInt8]) -> [WireMarker] {
        let end = headline.prefix(40).firstIndex { $0 == Byte.colon || $0 == Byte.hyphen }
        guard let end, end > 2 else { return [] }
        let head = headline[..<end]
        return head.contains(where: Byte.isLower) ? [] : all(in: head)
    }

    /// What a marker makes of the story that an article carries on; `nil` for one that changes nothing.
    var relation: Article.Relation.Kind? {
        switch self {
        case .kill: .kills
        case .correction: .corrects
        case .update: .supersedes
        case .add: .updates
        case .repetition, .urgent, .advisory, .embargo: nil
        }
    }

    /// `ld` of `1stld` and `3rdld`, nothing of a number.
    private static func withoutCount(_ word: [UInt8]) -> [UInt8] {
        let digits = word.prefix(while: Byte.isDigit).count
        guard digits > 0 else { return word }
        let rest = Array(word[digits...])
        for ordinal in ["st", "nd", "rd", "th"] where rest.starts(with: ordinal) { return Array(rest[2...]) }
        return rest
    }

    /// Words that stand beside markers and say nothing more.
    private static let companions: Set<String> = [
        "mandatory", "notice", "first", "second", "third", "fourth", "final", "new", "night", "day", "and", "with",
        "st", "nd", "rd", "th", "version", "story", "news", "clients", "editors", "to", "attention",
    ]

    private static let words: [String: WireMarker] = [
        "kill": .kill, "kills": .kill, "killed": .kill, "withdraw": .kill, "withdrawn": .kill, "withdraws": .kill,
        "elimination": .kill, "annulation": .kill, "zurückgezogen": .kill, "dicabut": .kill, "ditarik": .kill,
        "correction": .correction, "corrected": .correction, "corrects": .correction, "correcting": .correction,
        "corrective": .correction, "korr": .correction, "korrektur": .correction, "berichtigung": .correction,
        "ralat": .correction, "koreksi": .correction, "rectificatif": .correction, "corrección": .correction,
        "lead": .update, "ld": .update, "update": .update, "updates": .update, "updated": .update,
        "writethru": .update, "recast": .update, "recasts": .update, "refile": .update, "refiles": .update,
        "zusammenfassung": .update, "zf": .update, "add": .add, "adds": .add,
        "repeat": .repetition, "repeating": .repetition, "resending": .repetition, "wiederholung": .repetition,
        "urgent": .urgent, "flash": .urgent, "bulletin": .urgent, "alert": .urgent, "newsalert": .urgent,
        "apnewsalert": .urgent, "extra": .urgent, "snap": .urgent, "eil": .urgent,
        "advisory": .advisory, "achtung": .advisory, "embargo": .embargo, "embargoed": .embargo,
        "sperrfrist": .embargo,
    ]
}
