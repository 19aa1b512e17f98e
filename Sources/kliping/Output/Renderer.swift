import DeskInterface
import Varlink

/// Turns output into bytes: text for people, or JSON Lines.
struct Renderer {
    let format: OutputFormat
    let style: Style
    let columns: Int
    /// Whether the output goes to a terminal, which documents must not reach with control characters.
    let isTerminal: Bool

    func render(_ output: Output) throws -> [UInt8] {
        switch format {
        case .text: Array(text(output).utf8)
        case .jsonLines: try JSONLines.values(output).flatMap { InertText.json($0.bytes) + [UInt8(ascii: "\n")] }
        }
    }

    private func text(_ output: Output) -> String {
        switch output {
        case .status(let status): lines(status)
        case .page(let page, let next): lines(page, next: next)
        case .identifiers(let identifiers): identifiers.map { "\($0)\n" }.joined()
        case .hit(let hit): lines(hit) + "\n"
        case .clipping(let clipping): lines(clipping)
        case .exported(let clipping, let form): clipping.lines(form)
        case .deliveries(let deliveries): deliveries.map { lines($0) }.joined(separator: "\n")
        case .rejected(let delivery): refusal(delivery)
        case .retried(let claims): lines(retried: claims)
        case .delivered(let file): lines(file)
        case .parsed(let file): lines(file)
        case .explained(let file): explanation(of: file)
        case .family(let family, let id, let differences): lines(family, of: id, differences)
        case .edge(let edge): line(edge)
        case .story(let story): lines(story)
        case .stories(let stories): stories.map { lines($0) + "\n" }.joined()
        case .differences(let differences): lines(differences) + "\n"
        case .alert(let alert): lines(alert) + "\n"
        case .watches(let watches): lines(watches)
        case .preview(let trial): lines(trial)
        case .claims(let reply): lines(reply)
        case .syndication(let reply): lines(reply)
        case .compared(let files): lines(files)
        case .languages(let packs): lines(packs)
        case .labels(let reply): lines(reply)
        case .trained(let reply): lines(trained: reply)
        case .fault(let fault): lines(fault)
        case .checked(let reply): lines(checked: reply)
        case .reindexed(let reply): lines(reindexed: reply)
        case .backedUp(let report): lines(report)
        case .done(let sentence, _): sentence + "\n"
        }
    }

    private func lines(retried claims: [String]) -> String {
        claims.isEmpty
            ? "nothing to try again\n"
            : claims.map { InertText.line($0) + "\n" }.joined() + "\(Figures.counted(claims.count, "file")) put back\n"
    }

    private func lines(_ fault: Desk.Check.CheckFault) -> String {
        let subject = fault.clipping.map { "clipping \($0): " } ?? ""
        return style.failure(fault.code)
            + " \(subject)\(InertText.line(fault.detail))\n  \(InertText.line(fault.remedy))\n"
    }

    private func lines(checked reply: Desk.Check.Reply) -> String {
        let clippings = Figures.counted(reply.total, "clipping") + " checked, "
        return clippings
            + (reply.faults == 0
                ? style.good("all is well") : style.failure(Figures.counted(reply.faults, "fault"))) + "\n"
    }

    private func lines(_ backup: BackupReport) -> String {
        var text = "\(Figures.counted(backup.clippings, "clipping")), \(Figures.bytes(backup.bytes)) in "
        text += "\(Figures.counted(backup.files, "file")): \(InertText.line(backup.folder))\n"
        if backup.leftOut > 0 {
            text += "\(Figures.counted(backup.leftOut, "original")) went while the copy was made\n"
        }
        return text
    }

    private func lines(reindexed reply: Desk.Reindex.Reply) -> String {
        var text = "\(Figures.grouped(reply.done)) of \(Figures.counted(reply.total, "original")) parsed again"
        if reply.failed > 0 { text += ", " + style.failure("\(Figures.grouped(reply.failed)) failed") }
        return text + "\n"
    }
}
