import Clippings
import LinuxSystem
import SystemPackage

/// A file or directory named on the command line.
struct FileArgument: Equatable {
    /// As given.
    let text: String

    init(_ text: String) {
        self.text = text
    }

    /// The name as it stands, or, where nothing has it, the name its printable form was made from.
    var path: FilePath {
        let plain = FilePath(text)
        guard text.utf8.contains(UInt8(ascii: "\\")), (try? FileStatus.of(plain)) == nil else { return plain }
        let original = FilePath(bytes: PrintableName.bytes(of: text))
        return (try? FileStatus.of(original)) == nil ? plain : original
    }
}
