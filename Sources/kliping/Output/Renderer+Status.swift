import DeskInterface

extension Renderer {
    /// The daemon's state as a short table.
    func lines(_ status: DeskStatus) -> String {
        let summary = InertText.line(status.summary)
        // The summary names any other state itself.
        let state = status.state == "running" ? style.good("running") + ", " + summary : style.failure(summary)
        var rows: [(String, String)] = [
            ("state", state),
            (
                "daemon",
                "klipingd \(InertText.line(status.version)), process \(status.process), "
                    + "since \(Figures.time(status.started))"
            ),
            (
                "under way",
                "\(Figures.grouped(status.queued)) queued, \(Figures.grouped(status.working)) working, "
                    + "\(Figures.counted(status.workers, "worker"))"
            ),
            ("clippings", Figures.grouped(status.clippings)),
            (
                "files",
                "\(Figures.grouped(status.filed)) filed, \(Figures.grouped(status.duplicate)) duplicate, "
                    + "\(Figures.grouped(status.rejected)) rejected, \(Figures.grouped(status.takenDown)) taken down"
            ),
            ("rate", "\(Figures.counted(status.lastMinute, "file")) in the last minute"),
            ("watches", "\(Figures.grouped(status.watches)) of \(Figures.grouped(status.watchLimit))"),
            (
                "disk",
                "\(Figures.bytes(status.freeBytes)) free, intake stops below \(Figures.bytes(status.freeBytesLimit))"
            ),
        ]
        for folder in status.folders {
            rows.append(
                (
                    "folder",
                    "\(InertText.line(folder.name)): \(InertText.line(folder.path)) "
                        + style.aside("(\(InertText.line(folder.method)), \(InertText.line(folder.afterIntake)))")
                )
            )
            if let fault = folder.fault { rows.append(("", style.failure(InertText.line(fault)))) }
        }
        if let progress = status.reindex {
            rows.append(("reindex", "\(Figures.grouped(progress.done)) of \(Figures.grouped(progress.total))"))
        }
        if let failure = status.lastError {
            rows.append(("last error", "\(Figures.time(failure.time)): \(InertText.line(failure.message))"))
            rows.append(("", InertText.line(failure.remedy)))
        }
        return rows.map { label, value in
            let padding = String(repeating: " ", count: max(12 - label.count, 1))
            return style.aside(label) + padding + value + "\n"
        }.joined()
    }
}
