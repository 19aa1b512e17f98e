import Glibc
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

struct UnixSocketTests {
    private let directory: TemporaryDirectory
    private let reactor: Reactor

    init() throws {
        directory = try TemporaryDirectory()
        reactor = try Reactor()
    }

    private func exists(_ path: FilePath) -> Bool {
        path.withPlatformString { access($0, F_OK) } == 0
    }

    @Test func `a client and a listener talk`() async throws {
        let listener = try UnixListener(at: directory["desk"])
        let client = try UnixConnection.connect(to: directory["desk"], on: reactor)
        let server = try await listener.accept(on: reactor)
        try await client.write(Array("halo".utf8))
        #expect(try await server.read(atMost: 100) == Array("halo".utf8))
        client.shutDown()
        #expect(try await server.read(atMost: 100).isEmpty)
    }

    @Test func `an accept waits for its client, or for cancellation`() async throws {
        let listener = try UnixListener(at: directory["desk"])
        async let server = listener.accept(on: reactor)
        let client = try UnixConnection.connect(to: directory["desk"], on: reactor)
        try await client.write([7])
        #expect(try await server.read(atMost: 1) == [7])
        await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { _ = try await listener.accept(on: reactor) }
            group.cancelAll()
            await #expect(throws: CancellationError.self) { try await group.waitForAll() }
        }
    }

    @Test func `anybody may connect, and the file goes with the listener`() throws {
        do {
            let listener = try UnixListener(at: directory["desk"])
            var status = stat()
            #expect(directory["desk"].withPlatformString { lstat($0, &status) } == 0)
            #expect(status.st_mode & 0o777 == 0o666)
            _ = listener
        }
        #expect(!exists(directory["desk"]))
    }

    @Test func `a stale socket file is replaced`() throws {
        let (stale, _) = try SocketPair.make()
        _ = stale
        let number = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
        try bindOnly(number, directory["desk"])
        close(number)
        #expect(exists(directory["desk"]))
        let listener = try UnixListener(at: directory["desk"])
        _ = try UnixConnection.connect(to: directory["desk"], on: reactor)
        _ = listener
    }

    @Test func `a socket where somebody listens is left alone`() throws {
        let listener = try UnixListener(at: directory["desk"])
        let error = try #require(throws: SystemError.self) { try UnixListener(at: directory["desk"]) }
        #expect(error.errno == .addressInUse)
        #expect(error.remedy?.contains("another process listens") == true)
        _ = try UnixConnection.connect(to: directory["desk"], on: reactor)
        _ = listener
    }

    @Test func `a file that is no socket is left alone`() throws {
        try FileDescriptor.open(directory["desk"], .writeOnly, options: .create, permissions: .ownerReadWrite).close()
        let error = try #require(throws: SystemError.self) { try UnixListener(at: directory["desk"]) }
        #expect(error.errno == .addressInUse)
        #expect(exists(directory["desk"]))
    }

    @Test func `a path too long for a socket is refused with the limit`() throws {
        let path = FilePath("/tmp/" + String(repeating: "x", count: 103))
        let error = try #require(throws: SystemError.self) { try UnixListener(at: path) }
        #expect(error.errno == .fileNameTooLong)
        #expect("\(error)".contains("107"))
        #expect("\(error)".contains("108"))
    }

    @Test func `connecting where nobody listens fails`() throws {
        let error = try #require(throws: SystemError.self) {
            try UnixConnection.connect(to: directory["desk"], on: reactor)
        }
        #expect(error.errno == .noSuchFileOrDirectory)
    }

    @Test func `an inherited socket is served and its file stays`() async throws {
        do {
            let number = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
            try bindOnly(number, directory["desk"])
            listen(number, 5)
            let listener = try UnixListener(inherited: Descriptor(owning: number))
            _ = try UnixConnection.connect(to: directory["desk"], on: reactor)
            _ = try await listener.accept(on: reactor)
        }
        #expect(exists(directory["desk"]))
    }

    @Test func `a long write goes through to a reader that takes its time`() async throws {
        let (one, other) = try UnixConnection.pair(on: reactor)
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        async let written: Void = one.write(bytes)
        var received: [UInt8] = []
        while received.count < bytes.count { received += try await other.read(atMost: 10_000) }
        try await written
        #expect(received == bytes)
    }

    @Test func `a write to a peer that never reads ends at its time limit`() async throws {
        let (one, other) = try UnixConnection.pair(on: reactor)
        let error = await #expect(throws: SystemError.self) {
            try await one.write([UInt8](repeating: 0, count: 10_000_000), timeLimit: .milliseconds(50))
        }
        #expect(error?.errno == .timedOut)
        _ = other
    }

    @Test func `a write to a peer that is gone fails without a signal`() async throws {
        let one: UnixConnection
        do { (one, _) = try UnixConnection.pair(on: reactor) }
        let error = await #expect(throws: SystemError.self) { try await one.write([1]) }
        #expect(error?.errno == .brokenPipe)
    }

    private func bindOnly(_ number: CInt, _ path: FilePath) throws {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        path.withPlatformString { source in
            withUnsafeMutableBytes(of: &address.sun_path) { target in
                target.copyMemory(from: UnsafeRawBufferPointer(start: source, count: path.length))
            }
        }
        let result = withUnsafePointer(to: address) { pointer in
            UnsafeRawPointer(pointer).withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        if result != 0 { throw Errno.current }
    }
}
