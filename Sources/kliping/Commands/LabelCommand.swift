import ArgumentParser
import DeskInterface

/// The command `kliping label`.
struct LabelCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "label",
        abstract: "Say what a clipping is about, or is not; list what people said.",
        discussion: """
            A topic is the code of an IPTC Media Topic, its English or Indonesian name, or the name of a topic of the \
            desk's own. It holds at once for searches and facets; kliping train learns from it for other clippings.
            """
    )

    @Argument(help: "The clipping's identifier.")
    var id: Int64?

    @Argument(help: "The topic; several arguments are joined by spaces.")
    var topic: [String] = []

    @Flag(help: "The clipping is not about this, whatever the model or a rule says.")
    var not = false

    @Flag(help: "Take back what was said of this clipping and topic.")
    var remove = false

    @Flag(help: "List what people said, the newest first: of one clipping, or of all.")
    var list = false

    @OptionGroup var output: FormatOptions

    func validate() throws {
        guard !(not && remove), !(list && (not || remove)) else {
            throw ValidationError("--not, --remove and --list exclude each other.")
        }
        if list {
            guard topic.isEmpty else { throw ValidationError("--list takes a clipping's identifier, or nothing.") }
        } else if id == nil || topic.isEmpty {
            throw ValidationError("Name a clipping's identifier and a topic, or say --list.")
        }
    }

    func run(in session: Session) async throws -> ExitStatus {
        let desk = try session.desk()
        guard let id, !list else {
            let reply = try await desk.call(Desk.Labels.self, .init(id: id))
            try session.show(.labels(reply), as: output.format)
            return reply.labels.isEmpty ? .nothingFound : .done
        }
        let standing = remove ? Desk.Label.Standing.unsaid : not ? .hasNot : .has
        let name = topic.joined(separator: " ")
        let reply = try await desk.call(Desk.Label.self, .init(id: id, topic: name, standing: standing.rawValue))
        guard reply.changed else {
            throw CommandFailure(
                .nothingFound,
                "nobody said anything of clipping \(id) and '\(reply.name)'",
                remedy: "'kliping label --list \(id)' shows what was said; to say that it is not so, use --not"
            )
        }
        let sentence =
            switch standing {
            case .has: "clipping \(id) has the topic \(InertText.line(reply.name))"
            case .hasNot: "clipping \(id) does not have the topic \(InertText.line(reply.name))"
            case .unsaid: "taken back: what was said of clipping \(id) and \(InertText.line(reply.name))"
            }
        try session.show(.done(sentence, state: standing.rawValue), as: output.format)
        return .done
    }
}
