import Comparison
import DeskInterface
import Varlink

extension JSONLines {
    /// One object: the copy, what it added, and each original with what the copy dropped, altered and kept of it.
    static func differences(_ differences: CopyDifferences) -> JSONValue {
        [
            "copy": end(differences.copy, differences.end),
            "added": .array(differences.added.map(side)),
            "originals": .array(differences.differences.map(difference)),
        ]
    }

    /// An edge with what the copy changed, where that was looked for.
    static func edge(_ edge: DeskCopyEdge, _ differences: [CopyDifference]) throws -> JSONValue {
        var object = try JSONObject(encoding: edge)
        if let difference = differences.first(where: { $0.edge == edge }) {
            object["changes"] = changes(difference)
            object["dropped"] = .integer(Int64(difference.dropped.count))
            object["added"] = .integer(Int64(difference.added.count))
        }
        return .object(object)
    }

    private static func changes(_ difference: CopyDifference) -> JSONValue {
        .array(
            difference.changes.map { change in
                ["kind": .string(change.kind.rawValue), "old": .string(change.old), "new": .string(change.new)]
            }
        )
    }

    private static func difference(_ difference: CopyDifference) -> JSONValue {
        [
            "original": end(difference.original, difference.edge.original),
            "class": .string(difference.edge.class),
            "score": .number(difference.edge.score),
            "dropped": .array(difference.dropped.compactMap(\.a).map(side)),
            "altered": .array(difference.altered.compactMap(altered)),
            "kept": .integer(Int64(difference.kept)),
            "changes": changes(difference),
        ]
    }

    private static func end(_ clipping: ClippingText, _ end: DeskCopyEnd) -> JSONValue {
        var object: JSONObject = [
            "id": .integer(end.id), "file": .string(end.file), "language": .string(clipping.language),
        ]
        if let headline = clipping.headline { object["headline"] = .string(headline) }
        if let outlet = clipping.outlet { object["outlet"] = .string(outlet) }
        return .object(object)
    }

    private static func side(_ side: Passage.Side) -> JSONValue {
        ["paragraph": .integer(Int64(side.paragraph)), "text": .string(side.text)]
    }

    private static func altered(_ passage: Passage) -> JSONValue? {
        guard let a = passage.a, let b = passage.b else { return nil }
        return [
            "class": .string(passage.editClass.rawValue),
            "similarity": .number((passage.similarity * 10_000).rounded() / 10_000),
            "original": side(a), "copy": side(b),
        ]
    }
}
