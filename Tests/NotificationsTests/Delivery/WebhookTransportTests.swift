import Configuration
import Glibc
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import Notifications

@Suite(.timeLimit(.minutes(2)))
struct WebhookTransportTests {
    private func deliver(
        to url: String,
        headers: [String] = [],
        secretFile: String? = nil,
        redirects: Int = 0,
        timeLimit: Duration = .seconds(60)
    ) async throws {
        let transport = WebhookTransport(
            webhook: .init(url: url, headers: headers, secretFile: secretFile, redirects: redirects),
            timeLimit: timeLimit,
            agent: "kliping-notifier/test"
        )
        try await transport.deliver(AlertMessage(.numbered(41)))
    }

    private func fault(_ body: () async throws -> Void) async -> DeliveryFault? {
        do {
            try await body()
            return nil
        } catch {
            return error as? DeliveryFault ?? DeliveryFault("\(error)")
        }
    }

    @Test func `the alert is posted as JSON, with an identifier that stays and the desk's headers`() async throws {
        let server = try LoopbackServer { _, _ in LoopbackServer.answer("204 No Content") }
        try await deliver(to: server.url, headers: ["Authorization: Bearer x"])
        let request = try #require(server.requests.all.first)
        #expect(request.line == "POST /hook HTTP/1.1")
        #expect(request.body.hasPrefix(#"{"id":41,"#))
        #expect(request.headers["content-type"] == "application/json")
        #expect(request.headers["webhook-id"] == "alert-41")
        #expect(request.headers["authorization"] == "Bearer x")
        #expect(request.headers["user-agent"] == "kliping-notifier/test")
        #expect(request.headers["webhook-signature"] == nil)
        #expect(request.headers["expect"] == nil)
    }

    @Test func `with a secret the receiver can verify the request`() async throws {
        let server = try LoopbackServer { _, _ in LoopbackServer.answer("200 OK") }
        let directory = try TemporaryDirectory()
        let file = try FileSystem.create(directory["secret"])
        try FileSystem.write(Array("kunci\n".utf8), to: file.number)
        try await deliver(to: server.url, secretFile: directory["secret"].string)
        let request = try #require(server.requests.all.first)
        let time = try #require(Int64(request.headers["webhook-timestamp"] ?? ""))
        let expected = try WebhookSecret(Array("kunci".utf8))
            .signature(id: "alert-41", time: time, body: Array(request.body.utf8))
        #expect(request.headers["webhook-signature"] == expected)
    }

    @Test func `a secret that cannot be read keeps the request from being sent unsigned`() async throws {
        let server = try LoopbackServer { _, _ in LoopbackServer.answer("200 OK") }
        let fault = await fault { try await deliver(to: server.url, secretFile: "/nonexistent/secret") }
        #expect(fault?.reason.contains("'/nonexistent/secret' cannot be read") == true)
        #expect(server.requests.all.isEmpty)
    }

    @Test func `a refusal is told with its status and first line, made printable`() async throws {
        let server = try LoopbackServer { _, _ in
            LoopbackServer.answer("500 Internal Server Error", body: "database\u{1B}[31m is away\nstack trace")
        }
        let reason = try #require(await fault { try await deliver(to: server.url) }).reason
        #expect(reason.hasPrefix("answered 500: database"))
        #expect(!reason.contains("\u{1B}"))
        #expect(!reason.contains("stack"))
    }

    @Test(arguments: ["429 Too Many Requests", "503 Service Unavailable"])
    func `a receiver may ask to be left alone for a while`(status: String) async throws {
        let server = try LoopbackServer { _, _ in LoopbackServer.answer(status, headers: ["Retry-After: 120"]) }
        #expect(await fault { try await deliver(to: server.url) }?.retryAfter == .seconds(120))
    }

    @Test func `a redirect is not followed unless allowed`() async throws {
        let server = try LoopbackServer { request, _ in
            request.line.contains("/hook")
                ? LoopbackServer.answer("302 Found", headers: ["Location: /elsewhere"])
                : LoopbackServer.answer("200 OK")
        }
        #expect(await fault { try await deliver(to: server.url) }?.reason == "answered 302")
        #expect(server.requests.all.count == 1)
        try await deliver(to: server.url, redirects: 1)
        let last = try #require(server.requests.all.last)
        #expect(last.line == "POST /elsewhere HTTP/1.1")
        #expect(last.body.hasPrefix(#"{"id":41,"#))
    }

    @Test func `a circle of redirects ends`() async throws {
        let server = try LoopbackServer { _, _ in LoopbackServer.answer("307 Again", headers: ["Location: /hook"]) }
        let reason = try #require(await fault { try await deliver(to: server.url, redirects: 2) }).reason
        #expect(reason == "was not reached: Maximum (2) redirects followed")
        #expect(server.requests.all.count == 3)
    }

    @Test func `a redirect to a file or another protocol is refused`() async throws {
        let server = try LoopbackServer { _, _ in
            LoopbackServer.answer("302 Found", headers: ["Location: file:///etc/passwd"])
        }
        #expect(
            await fault { try await deliver(to: server.url, redirects: 3) }?.reason.hasPrefix("was not reached") == true
        )
    }

    @Test func `an answer without end is cut off, and its status counts`() async throws {
        let server = try LoopbackServer { _, _ in
            "HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "x", count: 4 << 20)
        }
        try await deliver(to: server.url)
    }

    @Test func `a receiver that does not answer in time is told so`() async throws {
        let isOver = Monitor(false)
        let server = try LoopbackServer { _, _ in
            let _: Bool? = isOver.wait { $0 ? true : nil }
            return ""
        }
        let fault = await fault { try await deliver(to: server.url, timeLimit: .milliseconds(200)) }
        #expect(fault?.reason == "did not answer within 0.2 s")
        isOver.withLock { $0 = true }
        isOver.signal()
    }

    @Test func `a connection that is refused, or closed without an answer, is told`() async throws {
        let server = try LoopbackServer { _, _ in "" }
        let closed = await fault { try await deliver(to: server.url) }
        #expect(closed?.reason.hasPrefix("was not reached: ") == true)
        // Port 1 is privileged, and nobody's here.
        let refused = await fault { try await deliver(to: "http://127.0.0.1:1/") }
        #expect(refused?.reason.hasPrefix("was not reached: ") == true)
    }

    @Test func `a server that does not speak TLS is no receiver for https`() async throws {
        let server = try LoopbackServer { _, _ in LoopbackServer.answer("200 OK") }
        let fault = await fault { try await deliver(to: "https://127.0.0.1:\(server.port)/", timeLimit: .seconds(1)) }
        #expect(fault != nil)
        #expect(server.requests.all.isEmpty)
    }
}
