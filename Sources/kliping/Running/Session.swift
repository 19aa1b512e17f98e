import DeskInterface
import LinuxSystem
import WorkerPool

/// What a running command may use.
struct Session: Sendable {
    let console: Console
    let environment: [String: String]
    /// The sockets a daemon may answer at, in order.
    let sockets: [String]
    /// Makes what reads files for `parse`.
    let makeParser: @Sendable () throws -> any FileParser

    /// Connects to the daemon.
    func desk() throws -> DeskClient {
        try DeskClient.connect(to: sockets, on: try Reactor())
    }

    func renderer(_ format: OutputFormat) -> Renderer {
        Renderer(
            format: format,
            style: Style(isColoured: console.outputIsTerminal && !refusesColour),
            columns: console.columns,
            isTerminal: console.outputIsTerminal
        )
    }

    /// Prints one piece of output.
    func show(_ output: Output, as format: OutputFormat) throws {
        try console.write(renderer(format).render(output))
    }

    /// A bar on the standard error stream, silent where that is no terminal.
    func progressBar(_ label: String) -> ProgressBar {
        ProgressBar(label: label, console: console)
    }

    /// https://no-color.org: any value but the empty one.
    private var refusesColour: Bool {
        !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    }
}
