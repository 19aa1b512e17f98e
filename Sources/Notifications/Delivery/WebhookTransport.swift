import Configuration
import LinuxSystem
import SystemPackage

/// Posts each message to an address; a status from 200 to 299 confirms it.
package struct WebhookTransport: Transport {
    let webhook: DestinationSettings.Webhook
    let timeLimit: Duration
    /// What the receiver sees as User-Agent.
    let agent: String

    package func deliver(_ message: AlertMessage) async throws {
        let request = try request(for: message, at: WallClock.milliseconds / 1000)
        let isCancelled = Monitor(false)
        let answer = try await withTaskCancellationHandler {
            try await OwnThread.run(named: "webhook") { try request.perform(unless: { isCancelled.withLock { $0 } }) }
        } onCancel: {
            isCancelled.withLock { $0 = true }
        }
        try Task.checkCancellation()
        guard (200..<300).contains(answer.status) else {
            let said = answer.firstLine.isEmpty ? "" : ": \(answer.firstLine)"
            throw DeliveryFault("answered \(answer.status)\(said)", retryAfter: answer.retryAfter)
        }
    }

    /// `time` in seconds since 1970.
    func request(for message: AlertMessage, at time: Int64) throws -> WebRequest {
        let body = try message.json()
        var headers = [
            "Content-Type: application/json", "webhook-id: \(message.identifier)", "webhook-timestamp: \(time)",
        ]
        if let file = webhook.secretFile {
            let secret = try WebhookSecret(contents(of: file))
            headers.append("webhook-signature: \(secret.signature(id: message.identifier, time: time, body: body))")
        }
        return WebRequest(
            url: webhook.url,
            headers: headers + webhook.headers,
            body: body,
            timeLimit: timeLimit,
            redirects: webhook.redirects,
            agent: agent
        )
    }

    /// Read anew for each request, so that a changed secret holds at once.
    private func contents(of file: String) throws -> [UInt8] {
        do throws(SystemError) {
            let descriptor = try FileSystem.openToRead(FilePath(file), following: true)
            return try FileSystem.contents(of: descriptor.number, limit: 4096)
        } catch {
            throw DeliveryFault("could not be asked: the secret_file '\(file)' cannot be read (\(error.errno))")
        }
    }
}
