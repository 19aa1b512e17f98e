import DeskInterface
import Glibc
import LinuxSystem
import SystemPackage
import TestSupport

@testable import kliping

/// What one run of the program came to.
struct CommandRun {
    var status: ExitStatus
    var output: String
    var errors: String

    /// Runs the program in this process, without a daemon unless `sockets` name one.
    static func run(
        _ arguments: [String],
        sockets: [String] = ["/nowhere/desk"],
        environment: [String: String] = [:],
        isTerminal: Bool = false,
        answer: String? = nil
    ) async -> CommandRun {
        let output = Monitor<[UInt8]>([])
        let errors = Monitor<[UInt8]>([])
        let console = Console(
            write: { bytes in output.withLock { $0 += bytes } },
            writeError: { bytes in errors.withLock { $0 += bytes } },
            ask: { question in
                errors.withLock { $0 += Array(question.utf8) }
                return answer
            },
            outputIsTerminal: isTerminal,
            errorIsTerminal: isTerminal,
            columns: 80
        )
        var invocation = Invocation(arguments: arguments, environment: environment, console: console)
        invocation.sockets = sockets
        invocation.makeParser = { ScriptedParser() }
        let status = await invocation.run()
        return CommandRun(
            status: status,
            output: String(decoding: output.withLock { $0 }, as: UTF8.self),
            errors: String(decoding: errors.withLock { $0 }, as: UTF8.self)
        )
    }

    /// Runs the program against a daemon that answers from `desk`.
    static func run(
        _ arguments: [String],
        desk: StandingDesk,
        environment: [String: String] = [:],
        isTerminal: Bool = false,
        answer: String? = nil
    ) async throws -> CommandRun {
        let directory = try TemporaryDirectory()
        let reactor = try Reactor()
        let server = try DeskServer(
            listener: UnixListener(at: directory["desk"]),
            reactor: reactor,
            handler: desk,
            policy: AccessPolicy(owner: getuid(), ownerName: "me"),
            version: "1",
            report: { _ in }
        )
        return await withTaskGroup(of: Void.self) { group in
            group.addTask { await server.run() }
            let run = await run(
                arguments,
                sockets: [directory["desk"].string],
                environment: environment,
                isTerminal: isTerminal,
                answer: answer
            )
            group.cancelAll()
            return run
        }
    }
}
