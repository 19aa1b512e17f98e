import DeskInterface

extension Renderer {
    /// The life of one file, from seen to what became of it.
    func lines(_ delivery: DeskDelivery) -> String {
        var text = style.title(InertText.line(delivery.path)) + " in folder '\(InertText.line(delivery.folder))'\n"
        text += step("seen", Figures.time(delivery.seen) + ", \(Figures.bytes(delivery.size))")
        if delivery.claimed > 0 {
            text += step(
                "claimed",
                "\(time(delivery.claimed, since: delivery.seen)), as \(InertText.line(delivery.claim))"
            )
        }
        if let committed = delivery.committed {
            text += step("committed", time(committed, since: delivery.claimed > 0 ? delivery.claimed : delivery.seen))
        }
        text += step("outcome", outcome(delivery))
        if let detail = delivery.detail {
            text += step(delivery.reason == nil ? "remark" : "because", InertText.line(detail))
        }
        if let hash = delivery.hash { text += step("sha-256", InertText.line(hash)) }
        return text
    }

    /// A refused file on two lines.
    func refusal(_ delivery: DeskDelivery) -> String {
        let name = style.title(InertText.line(delivery.path))
        let reason = style.failure(InertText.line(delivery.reason ?? delivery.outcome))
        let time = Figures.time(delivery.committed ?? delivery.claimed)
        let claim = style.aside("\(InertText.line(delivery.claim)) · \(time) · \(InertText.line(delivery.folder))")
        return "\(name): \(reason): \(InertText.line(delivery.detail ?? ""))\n  \(claim)\n"
    }

    /// A file that was put into a drop folder, with what became of it when that is known.
    func lines(_ file: DeliveredFile) -> String {
        let name = InertText.line(file.file)
        guard let delivery = file.delivery else { return "\(name): in '\(InertText.line(file.folder))'\n" }
        return "\(name): \(outcome(delivery))\n"
    }

    private func outcome(_ delivery: DeskDelivery) -> String {
        let clippings = delivery.clippings.map(String.init).joined(separator: ", ")
        return switch delivery.outcome {
        case "filed": style.good("filed") + " as clipping \(clippings)"
        case "duplicate": "duplicate of clipping \(clippings)"
        case "rejected": style.failure("rejected") + ": \(InertText.line(delivery.reason ?? "no reason given"))"
        case "taken-down": "taken down for good"
        default: InertText.line(delivery.outcome)
        }
    }

    private func time(_ time: Int64, since earlier: Int64) -> String {
        "\(Figures.time(time)), \(Figures.duration(milliseconds: max(time - earlier, 0))) later"
    }

    private func step(_ label: String, _ value: String) -> String {
        "  " + style.aside(label) + String(repeating: " ", count: max(12 - label.count, 1)) + value + "\n"
    }
}
