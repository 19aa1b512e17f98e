package import Clippings

/// How a clipping came to be, where the archive holds what it was made from: better known than from its text alone.
package enum GraphProvenance {
    /// An edge from the clipping, and whose clipping the original is.
    package struct Source: Sendable, Equatable {
        package var edge: CopyEdge
        /// The name that the original was dropped under.
        package var file: String
        /// The original's publisher, else its agency.
        package var outlet: String?
        /// Whether the outlet is the copy's own, too.
        package var isOwn: Bool
        /// Whether the original was withdrawn by its sender.
        package var isWithdrawn: Bool

        package init(edge: CopyEdge, file: String, outlet: String?, isOwn: Bool, isWithdrawn: Bool) {
            self.edge = edge
            self.file = file
            self.outlet = outlet
            self.isOwn = isOwn
            self.isWithdrawn = isWithdrawn
        }
    }

    /// The class by the edge that explains most of the clipping; `nil` where the edges say nothing that the document
    /// does not say itself.
    ///
    /// An outlet's later version of its own text is no copy. A text that is carried word for word and credits its
    /// agency, or calls itself a release, stays that: so it came to its original's outlet, too.
    package static func kind(
        of edges: some Sequence<(kind: CopyEdge.Class, coverage: Double, isOwn: Bool)>,
        own: Provenance.Class?
    ) -> Provenance.Class? {
        let closest = edges.filter { !$0.isOwn }.max { $0.coverage < $1.coverage }
        guard let closest else { return nil }
        let kind: Provenance.Class
        switch closest.kind {
        case .rewrite: kind = .rewrite
        case .translation: kind = .translation
        case .same, .reprint, .abridged, .correction:
            if own == .wire || own == .release { return nil }
            kind = .reprint
        }
        return kind == own ? nil : kind
    }

    /// What document and graph say together: the class of the graph where it has one, each original as evidence with the
    /// reasons why it is the original, then the document's own evidence.
    package static func joined(_ own: Provenance?, _ sources: [Source]) -> Provenance? {
        guard !sources.isEmpty else { return own }
        let kind = kind(
            of: sources.lazy.map { ($0.edge.class, $0.edge.coverageOfCopy, $0.isOwn) },
            own: own?.class
        )
        let evidence = sources.sorted { $0.edge.coverageOfCopy > $1.edge.coverageOfCopy }.map { source in
            Provenance.Evidence(kind: "copy-of", text: text(source), weight: source.edge.score)
        }
        let score = kind == nil ? own?.score ?? 0 : sources.map(\.edge.score).max() ?? 0
        return Provenance(kind ?? own?.class ?? .unknown, score: score, evidence: evidence + (own?.evidence ?? []))
    }

    /// `rewrite of clipping 1, satu.txt, Kabar: 84% of it covered, published 1 day later`.
    private static func text(_ source: Source) -> String {
        let edge = source.edge
        var names = ["clipping \(edge.original)"]
        if !source.file.isEmpty { names.append(source.file) }
        if let outlet = source.outlet { names.append(outlet) }
        if source.isWithdrawn { names.append("which was withdrawn") }
        let covered = "\(Int((edge.coverageOfCopy * 100).rounded()))% of it covered"
        return "\(edge.class.rawValue) of \(names.joined(separator: ", ")): "
            + ([covered] + edge.reasons).joined(separator: ", ")
    }
}
