import Clippings
import Glibc

/// What the process was started with.
enum ProcessArguments {
    /// The arguments behind the program's name.
    ///
    /// One that is not UTF-8 (a file's name may be any bytes) comes in the printable form of `PrintableName`, which
    /// `FileArgument` takes back apart.
    static func printable() -> [String] {
        (1..<max(Int(CommandLine.argc), 1)).compactMap { index in
            guard let argument = CommandLine.unsafeArgv[index] else { return nil }
            let bytes = UnsafeRawBufferPointer(start: argument, count: strlen(argument))
            return String(validating: bytes, as: UTF8.self) ?? PrintableName.text(of: bytes)
        }
    }

    static func environment() -> [String: String] {
        var result: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            let text = String(cString: entry)
            if let equals = text.firstIndex(of: "=") {
                result[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            next += 1
        }
        return result
    }
}
