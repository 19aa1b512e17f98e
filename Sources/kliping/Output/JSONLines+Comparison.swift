import Comparison
import Varlink

extension JSONLines {
    /// One object: the figures, the verdict with its reasons, the passages and the changes.
    static func comparison(of files: ComparedFiles) -> JSONValue {
        let comparison = files.comparison
        let evidence = comparison.evidence
        return [
            "a": side(files.a), "b": side(files.b),
            "containment": rounded(comparison.containment),
            "containments": ["a": rounded(evidence.containmentOfA), "b": rounded(evidence.containmentOfB)],
            "coverage": ["a": rounded(evidence.coverageOfA), "b": rounded(evidence.coverageOfB)],
            "verdict": .string(comparison.judgement.verdict.rawValue),
            "score": rounded(comparison.judgement.score),
            "evidence": .array(
                evidence.reasons.map { ["kind": .string($0.kind.rawValue), "text": .string($0.text)] }
            ),
            "passages": .array(comparison.passages.map(passage)),
            "changes": .array(comparison.changes.map(change)),
        ]
    }

    private static func side(_ side: ComparedFiles.Side) -> JSONValue {
        var object: JSONObject = ["file": .string(side.file), "language": .string(side.language)]
        if let headline = side.headline { object["headline"] = .string(headline) }
        return .object(object)
    }

    private static func passage(_ passage: Passage) -> JSONValue {
        var object: JSONObject = ["class": .string(passage.editClass.rawValue)]
        for (name, side) in [("a", passage.a), ("b", passage.b)] {
            guard let side else { continue }
            object[name] = ["paragraph": .integer(Int64(side.paragraph)), "text": .string(side.text)]
        }
        if passage.a != nil, passage.b != nil { object["similarity"] = rounded(passage.similarity) }
        return .object(object)
    }

    private static func change(_ change: Change) -> JSONValue {
        [
            "kind": .string(change.kind.rawValue), "old": .string(change.old), "new": .string(change.new),
            "passage": .integer(Int64(change.passage)),
        ]
    }

    private static func rounded(_ share: Double) -> JSONValue {
        .number((share * 10_000).rounded() / 10_000)
    }
}
