import DeskInterface
import Glibc
import LinuxSystem
import Logging

/// Starts a program for each message, which reads it from its standard input and says by its exit status whether it
/// was delivered.
package struct ProgramTransport: Transport {
    let destination: String
    /// The program's absolute path, and its arguments.
    let words: [String]
    let timeLimit: Duration
    let reactor: Reactor
    let log: Logger

    package func deliver(_ message: AlertMessage) async throws {
        let deadline = ContinuousClock.now + timeLimit
        let (child, output) = try start(message)
        let said = ProgramOutput(output)
        let hasEnded = try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [reactor] in try await said.collect(on: reactor) }
            defer { group.cancelAll() }
            return try await child.ended(on: reactor, until: deadline)
        }
        let end = child.killed()
        said.collectRest()
        tell(said, of: message)
        guard hasEnded else { throw DeliveryFault("did not end within \(timeLimit.text) and was killed") }
        switch end {
        case .exit(0): return
        case .exit(let status): throw DeliveryFault("exited with \(status)" + said.lastWord)
        case .signal(let signal): throw DeliveryFault("was ended by signal \(signal)" + said.lastWord)
        }
    }

    /// The other ends of what the program reads and writes are closed here when this returns.
    private func start(_ message: AlertMessage) throws -> (ChildProgram, output: SharedDescriptor) {
        do throws(SystemError) {
            let (reading, writing) = try Pipe.make()
            let input = try MemoryFile.make(json(message) + [UInt8(ascii: "\n")])
            let child = try ChildProgram.start(
                words,
                environment: environment(for: message),
                input: input.number,
                output: writing.number
            )
            return (child, reading)
        } catch {
            throw DeliveryFault("could not be started: \(error.errno)")
        }
    }

    private func json(_ message: AlertMessage) -> [UInt8] {
        (try? message.json()) ?? []
    }

    /// What of our own environment a program may count on, and what it is called for.
    private func environment(for message: AlertMessage) -> [String] {
        let names: [String] = ["HOME", "LANG", "TZ", "CREDENTIALS_DIRECTORY"]
        let inherited = names.compactMap { name in
            getenv(name).map { "\(name)=\(String(cString: $0))" }
        }
        return inherited + [
            "PATH=/usr/local/bin:/usr/bin:/bin",
            "KLIPING_ALERT_ID=\(message.alert.id)",
            "KLIPING_ALERT_WATCH=\(message.alert.watch)",
            "KLIPING_ALERT_KINDS=\(message.kinds.joined(separator: " "))",
            "KLIPING_DESTINATION=\(destination)",
        ]
    }

    private func tell(_ said: ProgramOutput, of message: AlertMessage) {
        for line in said.lines {
            log.info("\(line)", metadata: ["destination": "\(destination)", "alert": "\(message.alert.id)"])
        }
    }
}
