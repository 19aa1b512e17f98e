/// Where alerts are delivered to, and how patiently.
package struct DestinationSettings: Sendable, Equatable {
    /// What receives the alerts.
    package enum Receiver: Sendable, Equatable {
        /// A program with its arguments, started once for each alert.
        case program([String])
        case webhook(Webhook)
    }

    /// An HTTP address that alerts are posted to.
    package struct Webhook: Sendable, Equatable {
        package var url: String
        /// `Name: value`.
        package var headers: [String]
        /// A file whose bytes sign each request; `nil` for unsigned ones.
        package var secretFile: String?
        /// How many redirects are followed.
        package var redirects: Int

        package init(url: String, headers: [String] = [], secretFile: String? = nil, redirects: Int = 0) {
            self.url = url
            self.headers = headers
            self.secretFile = secretFile
            self.redirects = redirects
        }
    }

    package var name: String
    /// Whose alerts are wanted; empty for all.
    package var watches: Set<String>
    /// What kinds of news are wanted; empty for all.
    package var kinds: Set<String>
    package var receiver: Receiver
    /// For one attempt.
    package var timeout: Duration
    /// After how many an alert is set aside.
    package var attempts: Int
    /// Between the first attempt and the second; doubled from then on.
    package var retryAfter: Duration
    /// The longest pause between two attempts.
    package var retryLimit: Duration
    /// Alerts within a minute; `nil` for any number.
    package var rate: Int?

    package init(
        name: String,
        watches: Set<String> = [],
        kinds: Set<String> = [],
        receiver: Receiver,
        timeout: Duration = .seconds(10),
        attempts: Int = 12,
        retryAfter: Duration = .seconds(10),
        retryLimit: Duration = .seconds(900),
        rate: Int? = 60
    ) {
        self.name = name
        self.watches = watches
        self.kinds = kinds
        self.receiver = receiver
        self.timeout = timeout
        self.attempts = attempts
        self.retryAfter = retryAfter
        self.retryLimit = retryLimit
        self.rate = rate
    }
}

extension DestinationSettings {
    static let section = ConfigurationSection(
        "destination",
        namedBy: Keys.name,
        """
        Where alerts go; write one such section for each. It has either 'exec' or 'url'. Each destination gets its \
        alerts in order and at its own pace, so that a slow one holds up no other.
        """,
        keys: [
            Keys.name, Keys.watches, Keys.kinds, Keys.exec, Keys.url, Keys.headers, Keys.secretFile, Keys.redirects,
            Keys.timeout, Keys.attempts, Keys.retryAfter, Keys.retryLimit, Keys.rate,
        ]
    )

    enum Keys {
        static let name = ConfigurationKey(
            "name",
            .destinationName,
            default: "desk",
            """
            What the destination is called in the journal and on the command line. Required. What was delivered is \
            remembered by this name: one that is new begins with the alerts raised from then on.
            """
        )
        static let watches = ConfigurationKey(
            "watches",
            .list(of: .watchName),
            default: [],
            "Whose alerts are delivered, by the names of 'kliping watch'. Empty: those of all watches."
        )
        static let kinds = ConfigurationKey(
            "kinds",
            .list(of: .alertKind),
            default: [],
            """
            Delivers only alerts that have one of these kinds of news: \(ValueKind<String>.alertKinds.joined(separator: ", ")). \
            Empty: all.
            """
        )
        static let exec = ConfigurationKey(
            "exec",
            .command,
            default: [],
            """
            A program, by its absolute path, and its arguments. It is started once for each alert, without a shell, \
            and reads the alert from its standard input as one line of JSON. The environment has KLIPING_ALERT_ID, \
            KLIPING_ALERT_WATCH, KLIPING_ALERT_KINDS and KLIPING_DESTINATION. Exit status 0 says that the alert was \
            delivered. What it leaves running is killed.
            """
        )
        static let url = ConfigurationKey(
            "url",
            .orEmpty(.webAddress),
            default: nil,
            """
            An http or https address to which each alert is posted as one JSON object. A status from 200 to 299 says \
            that it was delivered. Certificates are always verified.
            """
        )
        static let headers = ConfigurationKey(
            "headers",
            .list(of: .header),
            default: [],
            "Further headers of each request to the url, such as \"Authorization: Bearer TOKEN\"."
        )
        static let secretFile = ConfigurationKey(
            "secret_file",
            .orEmpty(.path),
            default: nil,
            """
            A file with the secret that requests to the url are signed with, in the headers webhook-id, \
            webhook-timestamp and webhook-signature of the Standard Webhooks specification (HMAC-SHA256). A secret \
            that begins with whsec_ is Base64; of any other the bytes count, without line breaks at the end. The \
            service reads what is readable for the group kliping.
            """
        )
        static let redirects = ConfigurationKey(
            "redirects",
            .integer(0...5),
            unit: "redirects",
            default: 0,
            "How many redirects of the url are followed. A signature and the headers go along."
        )
        static let timeout = ConfigurationKey(
            "timeout",
            .duration(from: .milliseconds(100), through: .seconds(600)),
            default: .seconds(10),
            "How long one attempt may take. After it the program is killed with its children, the request given up."
        )
        static let attempts = ConfigurationKey(
            "attempts",
            .integer(1...100),
            unit: "attempts",
            default: 12,
            """
            After how many attempts an alert is set aside, so that the next one gets its turn. The journal tells of \
            it, 'kliping-notifier --status' lists it, and 'kliping-notifier --retry' sends it again.
            """
        )
        static let retryAfter = ConfigurationKey(
            "retry_after",
            .duration(from: .milliseconds(100), through: .seconds(86_400)),
            default: .seconds(10),
            "The pause after the first attempt. Each further one is twice as long, less a random part of up to a half."
        )
        static let retryLimit = ConfigurationKey(
            "retry_limit",
            .duration(from: .milliseconds(100), through: .seconds(86_400)),
            default: .seconds(900),
            "The longest pause between two attempts, also when a receiver asks for a longer one."
        )
        static let rate = ConfigurationKey(
            "rate",
            .integer(0...6000),
            unit: "alerts a minute",
            default: 60,
            "The most that are sent within a minute; the others wait. 0: any number."
        )
    }
}
