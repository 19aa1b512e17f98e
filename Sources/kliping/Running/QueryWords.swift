/// Lets words of a query begin with a dash: `kliping search minyak -gas`.
///
/// To the parser of arguments `-publisher:tempo` is a bundle of options, one of which may be `-h`.
enum QueryWords {
    /// Subcommands whose arguments are a query.
    private static let commands: Set<String> = ["search", "follow", "export", "figures", "syndication"]

    /// The same arguments with white space before each such word, which a query passes over.
    static func keepingDashes(in arguments: [String]) -> [String] {
        let start = arguments.starts(with: ["watch", "add"]) ? 2 : commands.contains(arguments.first ?? "") ? 1 : 0
        guard start > 0 else { return arguments }
        let end = arguments.firstIndex(of: "--") ?? arguments.count
        return arguments.enumerated().map { index, argument in
            (start..<max(start, end)).contains(index) && isExcluded(argument) ? " " + argument : argument
        }
    }

    /// A dash and a word of two letters at least: options with one dash have a single letter, long ones two dashes.
    private static func isExcluded(_ argument: String) -> Bool {
        let bytes = argument.utf8
        guard bytes.count > 2, bytes.first == UInt8(ascii: "-") else { return false }
        let second = bytes[bytes.index(after: bytes.startIndex)]
        // A number may be the value of an option.
        return second != UInt8(ascii: "-") && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(second)
    }
}
