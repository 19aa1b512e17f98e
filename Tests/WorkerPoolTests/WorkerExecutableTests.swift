import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import WorkerPool

struct WorkerExecutableTests {
    private func place(_ path: FilePath) throws {
        let folder = path.removingLastComponent()
        var made = FilePath("/")
        for component in folder.components {
            made.append(component)
            made.withPlatformString { _ = mkdir($0, 0o755) }
        }
        try FileDescriptor.open(path, .writeOnly, options: .create, permissions: [.ownerReadWriteExecute]).close()
    }

    @Test func `beside the program comes first, libexec second`() throws {
        let directory = try TemporaryDirectory()
        let installed = directory.path.appending("libexec/kliping/kliping-worker")
        let beside = directory.path.appending("bin/kliping-worker")
        try place(installed)
        #expect(try WorkerExecutable.locate(besideProgramIn: directory["bin"]) == installed)
        try place(beside)
        #expect(try WorkerExecutable.locate(besideProgramIn: directory["bin"]) == beside)
    }

    @Test func `a missing program is told with both places`() throws {
        let directory = try TemporaryDirectory()
        let error = try #require(throws: WorkerError.self) {
            try WorkerExecutable.locate(besideProgramIn: directory["bin"])
        }
        #expect(error.code == .executableMissing)
        #expect(error.description.contains("libexec/kliping/kliping-worker"))
    }
}
