import Glibc
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

struct ReactorTests {
    private let reactor: Reactor

    init() throws {
        reactor = try Reactor()
    }

    @Test func `a wait for readability ends when bytes come`() async throws {
        let (one, other) = try SocketPair.make(nonBlocking: true)
        async let wait: Void = reactor.readable(one)
        _ = try DescriptorPassing.send([1], over: other.number)
        try await wait
        #expect(try await UnixConnection(one, on: reactor).read(atMost: 8) == [1])
    }

    @Test func `a wait for readability ends when the peer closes`() async throws {
        let (one, other) = try SocketPair.make(nonBlocking: true)
        async let wait: Void = reactor.readable(one)
        shutdown(other.number, CInt(SHUT_RDWR))
        try await wait
    }

    @Test func `one descriptor serves waits in both directions at once`() async throws {
        let (one, other) = try SocketPair.make(nonBlocking: true)
        async let readable: Void = reactor.readable(one)
        try await reactor.writable(one)
        try await reactor.writable(one)
        _ = try DescriptorPassing.send([1], over: other.number)
        try await readable
    }

    @Test func `cancellation ends a wait, and only that one`() async throws {
        let (one, other) = try SocketPair.make(nonBlocking: true)
        await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await reactor.readable(one) }
            group.cancelAll()
            await #expect(throws: CancellationError.self) { try await group.waitForAll() }
        }
        async let wait: Void = reactor.readable(one)
        _ = try DescriptorPassing.send([1], over: other.number)
        try await wait
    }

    @Test func `many waits cancelled at any moment all end`() async throws {
        let (one, other) = try SocketPair.make(nonBlocking: true)
        for _ in 0..<200 {
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<4 { group.addTask { try? await reactor.readable(one) } }
                await Task.yield()
                group.cancelAll()
            }
        }
        _ = other.number
    }

    @Test func `a deadline ends a wait`() async throws {
        let (one, other) = try SocketPair.make(nonBlocking: true)
        let error = await #expect(throws: SystemError.self) {
            try await reactor.readable(one, until: .now.advanced(by: .milliseconds(20)))
        }
        #expect(error?.errno == .timedOut)
        _ = other.number
    }

    @Test func `a deadline wakes a thread that slept without one`() async throws {
        let (one, other) = try SocketPair.make(nonBlocking: true)
        async let forever: Void = reactor.readable(other)
        await #expect(throws: SystemError.self) {
            try await reactor.readable(one, until: .now.advanced(by: .milliseconds(20)))
        }
        _ = try DescriptorPassing.send([1], over: one.number)
        try await forever
    }

    @Test func `a hang-up is the peer's close, not its end of sending`() async throws {
        let (one, other) = try SocketPair.make(nonBlocking: true)
        shutdown(other.number, CInt(SHUT_WR))
        try await reactor.readable(one)
        async let hangUp: Void = reactor.hungUp(one)
        try await reactor.writable(one)
        shutdown(other.number, CInt(SHUT_RDWR))
        try await hangUp
    }

    @Test func `stopping ends every wait, and those to come`() async throws {
        let (one, other) = try SocketPair.make(nonBlocking: true)
        await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await reactor.readable(one) }
            group.addTask { try await reactor.readable(other) }
            reactor.stop()
            for _ in 0..<2 { await #expect(throws: CancellationError.self) { try await group.next() } }
        }
        await #expect(throws: CancellationError.self) { try await reactor.readable(one) }
    }

    @Test func `a number that comes back for another socket is watched anew`() async throws {
        for _ in 0..<50 {
            let (one, other) = try SocketPair.make(nonBlocking: true)
            async let wait: Void = reactor.readable(one)
            _ = try DescriptorPassing.send([1], over: other.number)
            try await wait
        }
    }

    @Test func `a regular file is always ready`() async throws {
        let directory = try TemporaryDirectory()
        let file = try FileDescriptor.open(
            directory["file"],
            .readWrite,
            options: [.create, .closeOnExec],
            permissions: .ownerReadWrite
        )
        try await reactor.readable(SharedDescriptor(Descriptor(owning: file.rawValue)))
    }
}

@Suite struct ReactorSleepTests {
    @Test func `a sleep ends by itself, not before its time`() async throws {
        let reactor = try Reactor()
        let start = ContinuousClock.now
        try await reactor.sleep(for: .milliseconds(20))
        #expect(ContinuousClock.now - start >= .milliseconds(20))
    }

    @Test func `a cancelled sleep ends at once`() async throws {
        let reactor = try Reactor()
        let sleeper = Task { try await reactor.sleep(for: .seconds(3600)) }
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }
    }
}
