import DeskInterface

/// Asks the daemon for the two texts of an edge and compares them.
///
/// Originals are kept for their next copy, a bounded number of them, so that a story of any size takes bounded memory.
struct DifferenceReader {
    /// A prepared text takes about thirty times its length.
    private static let keptOriginals = 32

    private let desk: DeskClient
    private var originals: [Int64: ComparableClipping] = [:]

    init(desk: DeskClient) {
        self.desk = desk
    }

    /// What a copy made of its originals, those that are there; `nil` when none is, or the copy itself is not.
    mutating func differences(_ edges: [DeskCopyEdge]) async throws -> CopyDifferences? {
        guard let copy = edges.first?.copy.id, let text = try await text(copy) else { return nil }
        let comparable = ComparableClipping(text)
        var differences: [CopyDifference] = []
        for edge in edges {
            guard let original = try await original(edge.original.id) else { continue }
            differences.append(CopyDifference(edge, original: original, copy: comparable))
        }
        return CopyDifferences(differences)
    }

    /// The difference along one edge; `nil` when one of the clippings is there no longer.
    mutating func difference(_ edge: DeskCopyEdge) async throws -> CopyDifference? {
        guard let original = try await original(edge.original.id), let copy = try await text(edge.copy.id) else {
            return nil
        }
        return CopyDifference(edge, original: original, copy: ComparableClipping(copy))
    }

    /// A clipping's text; `nil` when it is there no longer.
    func text(_ id: Int64) async throws -> ClippingText? {
        do {
            return ClippingText(try await desk.call(Desk.Show.self, .init(id: id)))
        } catch DeskError.noSuchClipping {
            return nil
        }
    }

    private mutating func original(_ id: Int64) async throws -> ComparableClipping? {
        if let kept = originals[id] { return kept }
        guard let text = try await text(id) else { return nil }
        let original = ComparableClipping(text)
        if originals.count >= Self.keptOriginals { originals.removeAll() }
        originals[id] = original
        return original
    }
}

extension Desk.Story.Reply {
    /// Edges between two clippings; further sightings of one and the same are left out.
    var copies: [DeskCopyEdge] { edges.filter { $0.copy.id != $0.original.id } }

    /// The same, those of one copy together, in the order of the copies.
    var copiesByClipping: [[DeskCopyEdge]] {
        Dictionary(grouping: copies) { $0.copy.id }.sorted { $0.key < $1.key }.map(\.value)
    }
}
