import ArgumentParser
import DeskInterface

/// The command `kliping copies`.
struct CopiesCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "copies",
        abstract: "Show who copied whom: the family of a clipping, or all edges of the archive.",
        discussion: """
            Each line says what a copy draws on, how much of it the original covers, and why this one is taken for the \
            copy; the next one what it changed, cut and added. It is evidence, no proof: man kliping-copies.
            """
    )

    /// Copies whose changes are looked for: a stuck scraper makes families of thousands.
    private static let compared = 60

    @Argument(help: "A clipping's identifier.")
    var id: Int64?

    @Flag(help: "All edges of the archive, in the order of their copies.")
    var all = false

    @Flag(help: "Compare with everything in the archive, however old, and record nothing.")
    var everywhere = false

    @OptionGroup var output: FormatOptions

    func validate() throws {
        guard (id != nil) != all else { throw ValidationError("Name one clipping, or say --all.") }
        guard !(everywhere && all) else { throw ValidationError("--everywhere needs one clipping.") }
    }

    func run(in session: Session) async throws -> ExitStatus {
        let desk = try session.desk()
        if let id, everywhere { return try await searchEverywhere(id, desk, session) }
        if let id {
            let family = try await desk.call(Desk.Copies.self, .init(id: id))
            try await show(family, of: id, desk, session)
            return family.edges.isEmpty ? .nothingFound : .done
        }
        var after: Int64?
        var count = 0
        repeat {
            let page = try await desk.call(Desk.CopyEdges.self, .init(after: after))
            for edge in page.edges { try session.show(.edge(edge), as: output.format) }
            count += page.edges.count
            after = page.after
        } while after != nil
        return count == 0 ? .nothingFound : .done
    }

    private func searchEverywhere(_ id: Int64, _ desk: DeskClient, _ session: Session) async throws -> ExitStatus {
        let bar = session.progressBar("everywhere")
        var last: Desk.CopiesEverywhere.Reply?
        try await desk.stream(Desk.CopiesEverywhere.self, .init(id: id)) { reply in
            bar.show(done: reply.done, total: reply.total)
            last = reply
        }
        bar.clear()
        guard let last else { return .nothingFound }
        try await show(.init(edges: last.edges, clippings: last.clippings), of: id, desk, session)
        return last.edges.isEmpty ? .nothingFound : .done
    }

    private func show(_ family: Desk.Copies.Reply, of id: Int64, _ desk: DeskClient, _ session: Session) async throws {
        var reader = DifferenceReader(desk: desk)
        var differences: [CopyDifference] = []
        for edge in family.edges.lazy.filter({ $0.copy.id != $0.original.id }).prefix(Self.compared) {
            if let difference = try await reader.difference(edge) { differences.append(difference) }
        }
        try session.show(.family(family, of: id, differences), as: output.format)
    }
}
