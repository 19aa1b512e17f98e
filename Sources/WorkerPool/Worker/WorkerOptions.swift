/// What a parent tells its worker on the command line.
package struct WorkerOptions: Equatable {
    /// The descriptor of the socket to the parent.
    package let socket: CInt
    /// Bytes of memory that reading may add.
    package let memory: Int
    /// Directories of language packs, the vendor's first.
    package let knowledge: [String]
    /// The file of what a desk's corrections taught about topics.
    package let topics: String?

    /// Reads `--socket-descriptor N --memory-limit BYTES [--knowledge DIR]... [--topics FILE]`; `nil` for anything else.
    package init?(_ arguments: [String]) {
        guard arguments.count >= 5, arguments[1] == "--socket-descriptor", arguments[3] == "--memory-limit",
            let socket = CInt(arguments[2]), socket > 2, let memory = Int(arguments[4]), memory > 0
        else { return nil }
        let rest = Array(arguments.dropFirst(5))
        guard rest.count.isMultiple(of: 2) else { return nil }
        var knowledge: [String] = []
        var topics: String?
        for place in stride(from: 0, to: rest.count, by: 2) {
            switch rest[place] {
            case "--knowledge": knowledge.append(rest[place + 1])
            case "--topics" where topics == nil: topics = rest[place + 1]
            default: return nil
            }
        }
        self.knowledge = knowledge
        self.topics = topics
        self.socket = socket
        self.memory = memory
    }
}
