import DeskInterface
import Varlink

extension Renderer {
    /// What people said of topics, one line each.
    func lines(_ reply: Desk.Labels.Reply) -> String {
        var text = reply.labels.map { label in
            let verb = label.applies ? "" : style.failure("not ")
            let headline = label.headline.map { "  " + style.aside(InertText.line($0)) } ?? ""
            return "\(label.clipping)  \(verb)\(InertText.line(label.name))\(headline)  "
                + style.aside(Figures.time(label.given)) + "\n"
        }.joined()
        if reply.total > reply.labels.count {
            text += "the newest \(Figures.grouped(reply.labels.count)) of \(Figures.counted(reply.total, "label"))\n"
        }
        return text
    }

    /// What was learnt, from what, and how well it holds.
    func lines(trained reply: Desk.Train.Reply) -> String {
        var text =
            "learnt \(Figures.counted(reply.topics, "topic")) from \(Figures.counted(reply.labels, "label")) of "
            + "\(Figures.counted(reply.clippings, "clipping"))\n"
        if reply.leftOut > 0 {
            text += "left out: \(Figures.counted(reply.leftOut, "label")) of topics that the model does not know\n"
        }
        if let trial = reply.trial {
            text +=
                "held out, of \(Figures.counted(trial.labels, "label")) right: \(Figures.grouped(trial.before)) before, "
                + (trial.after >= trial.before
                    ? style.good("\(Figures.grouped(trial.after)) now")
                    : style.failure("\(Figures.grouped(trial.after)) now")) + "\n"
            if trial.after < trial.before {
                text += "  what was learnt does more harm than good; 'kliping train --forget' goes back\n"
            }
        } else {
            text += "too few to hold some out and tell how well it does\n"
        }
        return text + "new clippings are read with it from now on, old ones by 'kliping reindex'\n"
    }
}

extension ArticleView {
    /// What it is about, each topic with who or what says so.
    var topics: String? {
        let topics = (clip["topics"]?.array ?? []).compactMap(\.object).compactMap { topic -> String? in
            guard let name = topic["name"]?.string else { return nil }
            let reasons = (topic["reasons"]?.array ?? []).compactMap(\.string).joined(separator: ", ")
            let why =
                switch topic["by"]?.string {
                case "person": "by a person" + (reasons.isEmpty ? "" : ", with \(reasons)")
                case "rule": "rule \(topic["rule"]?.string ?? name)" + (reasons.isEmpty ? "" : ": \(reasons)")
                default: "\(topic["relevance"]?.integer ?? 0)" + (reasons.isEmpty ? "" : ": \(reasons)")
                }
            return "\(name) (\(why))"
        }
        return topics.isEmpty ? nil : topics.joined(separator: "; ")
    }
}
