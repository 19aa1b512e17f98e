import Glibc
import LinuxSystem

/// An HTTP server on 127.0.0.1 that answers as a test says.
final class LoopbackServer: Sendable {
    struct Request: Sendable {
        var line: String
        /// Names in lower case.
        var headers: [String: String]
        var body: String
    }

    let port: UInt16
    let requests = Gathered<Request>()
    private let listener: SharedDescriptor

    /// `answer` hears of each request and how many there were, and gives the bytes to write before the connection is
    /// closed.
    init(_ answer: @escaping @Sendable (Request, Int) -> String) throws {
        let number = try retrying("socket") { socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0) }
        listener = SharedDescriptor(Descriptor(owning: number))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        try withUnsafeMutablePointer(to: &address) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                _ = try retrying("bind") { bind(number, address, size) }
                _ = try retrying("listen") { listen(number, 16) }
                _ = try retrying("getsockname") { getsockname(number, address, &size) }
            }
        }
        port = UInt16(bigEndian: address.sin_port)
        // The thread holds the socket: its number must not be another one's while it accepts.
        OwnThread.start(named: "http") { [requests, listener] in
            while true {
                let client = accept(listener.number, nil, nil)
                if client < 0 { return }
                OwnThread.start(named: "http-client") {
                    let connection = Descriptor(owning: client)
                    guard let request = Self.request(from: connection.number) else { return }
                    let count = requests.add(request)
                    Self.write(Array(answer(request, count).utf8), to: connection.number)
                }
            }
        }
    }

    deinit {
        // Wakes the thread that accepts.
        shutdown(listener.number, CInt(SHUT_RDWR))
    }

    var url: String { "http://127.0.0.1:\(port)/hook" }

    /// A whole answer.
    static func answer(_ status: String, headers: [String] = [], body: String = "") -> String {
        (["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)", "Connection: close"] + headers)
            .joined(separator: "\r\n") + "\r\n\r\n" + body
    }

    private static func request(from socket: CInt) -> Request? {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let end = text.firstRange(of: "\r\n\r\n") {
                let lines = text[..<end.lowerBound].split(separator: "\r\n").map(String.init)
                var headers: [String: String] = [:]
                for line in lines.dropFirst() {
                    let parts = line.split(separator: ":", maxSplits: 1)
                    headers[parts[0].lowercased()] = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
                }
                let body = String(text[end.upperBound...])
                if body.utf8.count >= Int(headers["content-length"] ?? "") ?? 0 {
                    return Request(line: lines.first ?? "", headers: headers, body: body)
                }
            }
            let count = recv(socket, &piece, piece.count, 0)
            if count <= 0 { return nil }
            bytes += piece[..<count]
        }
    }

    /// Until everything is written or nobody reads any more.
    private static func write(_ bytes: [UInt8], to socket: CInt) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
            if count <= 0 { return }
            rest = rest.dropFirst(count)
        }
    }
}
