/// What a parent tells its worker on the command line.
package struct WorkerOptions: Equatable {
    /// The descriptor of the socket to the parent.
    package let socket: CInt
    /// Bytes of memory that reading may add.
    package let memory: Int
    /// Directories of language packs, the vendor's first.
    package let knowledge: [String]

    /// Reads `--socket-descriptor N --memory-limit BYTES [--knowledge DIR]...`; `nil` for anything else.
    package init?(_ arguments: [String]) {
        guard arguments.count >= 5, arguments[1] == "--socket-descriptor", arguments[3] == "--memory-limit",
            let socket = CInt(arguments[2]), socket > 2, let memory = Int(arguments[4]), memory > 0
        else { return nil }
        let rest = Array(arguments.dropFirst(5))
        guard rest.count.isMultiple(of: 2),
            stride(from: 0, to: rest.count, by: 2).allSatisfy({ rest[$0] == "--knowledge" })
        else { return nil }
        knowledge = stride(from: 1, to: rest.count, by: 2).map { rest[$0] }
        self.socket = socket
        self.memory = memory
    }
}
