package import DeskInterface
import Varlink

/// An alert as a receiver gets it.
package struct AlertMessage: Sendable, Equatable {
    package var alert: DeskAlert
    /// Whether somebody only tries a destination: the JSON says `"test":true` then.
    package var isTest: Bool

    package init(_ alert: DeskAlert, isTest: Bool = false) {
        self.alert = alert
        self.isTest = isTest
    }

    /// The same each time the alert is sent, so that receivers recognise repeats.
    package var identifier: String { isTest ? "test-\(alert.time)" : "alert-\(alert.id)" }

    /// The kinds of its news, each once, the weightiest first.
    package var kinds: [String] {
        var kinds: [String] = []
        for news in alert.news where !kinds.contains(news.kind) { kinds.append(news.kind) }
        return kinds
    }

    /// One line of JSON: the type `Alert` of org.kliping.Desk.
    package func json() throws -> [UInt8] {
        var object = try JSONObject(encoding: alert)
        if isTest { object["test"] = true }
        return JSONValue.object(object).bytes
    }
}

extension AlertMessage {
    /// What `--test` sends; `time` in milliseconds since 1970.
    package static func sample(time: Int64) -> AlertMessage {
        let alert = DeskAlert(
            id: 0,
            time: time,
            watch: "test",
            news: [
                .init(
                    kind: "first-of-story",
                    text: "This is a test of kliping-notifier: the first clipping of a story."
                )
            ],
            terms: ["test"]
        )
        return AlertMessage(alert, isTest: true)
    }
}
