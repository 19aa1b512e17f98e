/// What a parent tells its worker on the command line.
package struct WorkerOptions: Equatable {
    /// The descriptor of the socket to the parent.
    package let socket: CInt
    /// Bytes of memory that reading may add.
    package let memory: Int

    /// Reads `--socket-descriptor N --memory-limit BYTES`; `nil` for anything else.
    package init?(_ arguments: [String]) {
        guard arguments.count == 5, arguments[1] == "--socket-descriptor", arguments[3] == "--memory-limit",
            let socket = CInt(arguments[2]), socket > 2, let memory = Int(arguments[4]), memory > 0
        else { return nil }
        self.socket = socket
        self.memory = memory
    }
}
