import ArgumentParser
import Clippings
import DeskInterface

/// The command `kliping why`.
struct WhyCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Tell the whole life of a file: when it was seen, and what became of it.",
        discussion: "All digits are a clipping's identifier; write ./123 for a file of that name."
    )

    @Argument(help: "A file (the end of its path is enough), a claim, or a clipping's identifier.")
    var subject: String

    @OptionGroup var output: FormatOptions

    func run(in session: Session) async throws -> ExitStatus {
        let desk = try session.desk()
        let deliveries: [DeskDelivery]
        if let id = Int64(subject) {
            deliveries = try await desk.call(Desk.Why.self, .init(id: id)).deliveries
        } else {
            deliveries = try await Self.deliveries(of: subject, from: desk)
        }
        guard !deliveries.isEmpty else { throw DeskError.noSuchFile(path: subject) }
        try session.show(.deliveries(deliveries), as: output.format)
        return .done
    }

    /// Asks for the path as given, then for ever shorter ends of it: the daemon knows names below the drop folder, and
    /// people write them from wherever they are.
    ///
    /// A name with control characters is known in its printable form only, which people may have copied as well.
    static func deliveries(of path: String, from desk: DeskClient) async throws -> [DeskDelivery] {
        let found = try await deliveries(named: path, from: desk)
        let printable = PrintableName.text(of: path.utf8)
        return found.isEmpty && printable != path ? try await deliveries(named: printable, from: desk) : found
    }

    private static func deliveries(named path: String, from desk: DeskClient) async throws -> [DeskDelivery] {
        var components = path.split(separator: "/").filter { $0 != "." }
        while !components.isEmpty {
            do {
                let end = components.joined(separator: "/")
                let found = try await desk.call(Desk.Why.self, .init(path: end)).deliveries
                if !found.isEmpty { return found }
            } catch DeskError.noSuchFile {
                // A shorter end may be known.
            }
            components.removeFirst()
        }
        return []
    }
}
