import ArgumentParser
import Configuration
import Glibc
import JournalLogging
import LinuxSystem
import Notifications
import SystemPackage

/// `--retry`: asks the notifier that runs, or the next one, to send again what was set aside.
struct Wish {
    let destination: DestinationSettings
    let state: StateFolder

    init(_ destination: DestinationSettings, state: StateFolder) {
        self.destination = destination
        self.state = state
    }

    /// An empty list means everything.
    func make(for alerts: [Int64]) throws {
        let aside = try state.readable { try state.record(of: destination.name)?.aside.map(\.alert) ?? [] }
        let strange = alerts.filter { !aside.contains($0) }
        guard strange.isEmpty else {
            let list = strange.map(String.init).joined(separator: ", ")
            Program.standardError.write("not set aside for '\(destination.name)': \(list); see --status")
            throw ExitCode.failure
        }
        guard !aside.isEmpty else {
            print("\(destination.name): nothing is set aside")
            return
        }
        let wished = alerts.isEmpty ? aside : alerts
        try state.readable { for alert in wished { try state.wish(for: alert, to: destination.name) } }
        print(
            "\(destination.name): \(wished.count) to be sent again, by the notifier that runs or the next one to start"
        )
    }
}

extension StateFolder {
    /// Runs `body`; says what is in the way and throws the exit status when the folder is closed to this user.
    func readable<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as SystemError where error.errno == .permissionDenied {
            Program.standardError.write("\(error); ask as root, or with --user for your own notifier")
            throw ExitCode(EX_NOPERM)
        } catch {
            Program.standardError.write("\(error)")
            throw ExitCode(EX_IOERR)
        }
    }
}
