import Configuration
import DeskInterface
package import LinuxSystem
package import Logging

extension DestinationSettings {
    /// Whether the alert is of a watch and of a kind that this destination asks for.
    func wants(_ alert: DeskAlert) -> Bool {
        (watches.isEmpty || watches.contains(alert.watch))
            && (kinds.isEmpty || alert.news.contains { kinds.contains($0.kind) })
    }

    /// What brings messages there.
    package func transport(reactor: Reactor, log: Logger, agent: String) -> any Transport {
        switch receiver {
        case .program(let words):
            ProgramTransport(destination: name, words: words, timeLimit: timeout, reactor: reactor, log: log)
        case .webhook(let webhook):
            WebhookTransport(webhook: webhook, timeLimit: timeout, agent: agent)
        }
    }

    var backoff: Backoff { Backoff(first: retryAfter, longest: retryLimit) }
}
