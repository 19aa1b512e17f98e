import LinuxSystem
import SystemPackage
import TestSupport

/// An open file for a worker to read, its name already gone.
struct InputFile {
    private let descriptor: SharedDescriptor

    init(_ text: String) throws {
        try self.init(Array(text.utf8))
    }

    init(_ bytes: [UInt8]) throws {
        let directory = try TemporaryDirectory()
        let file = try withExtendedLifetime(directory) {
            try FileDescriptor.open(
                directory["input"],
                .readWrite,
                options: [.create, .closeOnExec],
                permissions: .ownerReadWrite
            )
        }
        descriptor = SharedDescriptor(Descriptor(owning: file.rawValue))
        try file.writeAll(bytes)
    }

    /// The open file; valid as long as this value.
    var number: CInt { descriptor.number }
}
