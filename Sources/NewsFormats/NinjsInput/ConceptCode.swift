/// Codes of IPTC's vocabularies, which stand for their URIs everywhere in the trade.
enum ConceptCode {
    /// The URI of `medtop:20000768`, of an eight-digit subject code or of an address; `nil` for a code of another kind.
    static func uri(_ code: String) -> String? {
        if code.hasPrefix("http://") || code.hasPrefix("https://") || code.hasPrefix("urn:") { return code }
        if let colon = code.firstIndex(of: ":") {
            guard let vocabulary = vocabularies[code[..<colon].lowercased()] else { return nil }
            return newsCodes + vocabulary + "/" + code[code.index(after: colon)...]
        }
        let digits = Array(code.utf8)
        guard digits.count == 8, digits.allSatisfy(Byte.isDigit), let group = Int(digits.text(0..<2)) else {
            return nil
        }
        switch group {
        case 1...17: return newsCodes + "subjectcode/" + code
        case 20: return newsCodes + "mediatopic/" + code
        default: return nil
        }
    }

    private static let newsCodes = "http://cv.iptc.org/newscodes/"

    /// The aliases that IPTC recommends for its vocabularies.
    private static let vocabularies = [
        "medtop": "mediatopic", "subj": "subjectcode", "genre": "genre", "digsrctype": "digitalsourcetype",
        "stat": "pubstatusg2", "sig": "signal", "ninat": "ninature",
    ]
}
