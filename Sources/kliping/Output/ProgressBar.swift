/// One line on the standard error stream that shows how far something is; nothing where that is no terminal.
struct ProgressBar: Sendable {
    let label: String
    let console: Console

    func show(done: Int, total: Int, unit: String = "") {
        guard console.errorIsTerminal else { return }
        let width = max(min(console.columns - label.count - 32, 40), 10)
        let filled = total > 0 ? min(width * done / total, width) : 0
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        console.writeError(
            "\r\u{1B}[K\(label) \(bar) \(Figures.grouped(done)) of \(Figures.grouped(total))"
                + (unit.isEmpty ? "" : " \(unit)")
        )
    }

    /// Takes the line away.
    func clear() {
        guard console.errorIsTerminal else { return }
        console.writeError("\r\u{1B}[K")
    }
}
