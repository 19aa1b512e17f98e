import ArgumentParser
import Clippings
import Configuration
import Glibc
import JournalLogging
import LinuxSystem
import Logging
import Notifications

/// `--test`: one sample alert to one destination, from this process and with its rights.
struct TestDelivery: Sendable {
    let destination: DestinationSettings

    init(_ destination: DestinationSettings) {
        self.destination = destination
    }

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        try Blocking.run { [destination] in
            let log = Logger(label: "kliping-notifier") { _ in
                JournalLogHandler(program: "kliping-notifier", logLevel: .info, isConnectedToJournal: false)
            }
            let transport = destination.transport(
                reactor: try Reactor(),
                log: log,
                agent: "kliping-notifier/\(KlipingVersion.text)"
            )
            do {
                try await transport.deliver(.sample(time: WallClock.milliseconds))
                print("\(destination.name): delivered")
            } catch let fault as DeliveryFault {
                Program.standardError.write("not delivered: the receiver of '\(destination.name)' \(fault.reason)")
                throw ExitCode.failure
            }
        }
    }
}
