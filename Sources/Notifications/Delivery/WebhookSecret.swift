import CCrypto

/// What requests are signed with, as the Standard Webhooks specification (standardwebhooks.com) has it.
struct WebhookSecret: Sendable, Equatable {
    private static let prefix = Array("whsec_".utf8)

    let key: [UInt8]

    /// Reads a file's bytes: Base64 behind `whsec_`, else the bytes themselves, in both cases without line breaks at
    /// the end.
    init(_ file: [UInt8]) throws(DeliveryFault) {
        var bytes = file[...]
        while let last = bytes.last, [0x0A, 0x0D].contains(last) { bytes.removeLast() }
        if bytes.starts(with: Self.prefix) {
            guard let key = Base64.decode(bytes.dropFirst(Self.prefix.count)) else {
                throw DeliveryFault("could not be asked: what follows whsec_ in the secret_file is no Base64")
            }
            self.key = key
        } else {
            key = Array(bytes)
        }
        guard !key.isEmpty else { throw DeliveryFault("could not be asked: the secret_file is empty") }
    }

    /// `v1,` and the Base64 of HMAC-SHA256 over `ID.TIME.BODY`; `time` in seconds since 1970.
    func signature(id: String, time: Int64, body: [UInt8]) -> String {
        let signed = Array("\(id).\(time).".utf8) + body
        var code = [UInt8](repeating: 0, count: 32)
        var length = 0
        EVP_Q_mac(
            nil,
            "HMAC",
            nil,
            "SHA256",
            nil,
            key,
            key.count,
            signed,
            signed.count,
            &code,
            code.count,
            &length
        )
        return "v1," + Base64.encode(code)
    }
}

/// RFC 4648, section 4.
enum Base64 {
    static func encode(_ bytes: [UInt8]) -> String {
        var text = [UInt8](repeating: 0, count: (bytes.count + 2) / 3 * 4 + 1)
        let count = EVP_EncodeBlock(&text, bytes, CInt(bytes.count))
        return String(decoding: text.prefix(Int(count)), as: UTF8.self)
    }

    /// The bytes; `nil` when the text is not Base64 in whole groups of four.
    static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard !text.isEmpty, text.count.isMultiple(of: 4) else { return nil }
        let padding = text.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        // libcrypto takes one anywhere for an end.
        guard !text.dropLast(padding).contains(UInt8(ascii: "=")) else { return nil }
        var bytes = [UInt8](repeating: 0, count: text.count / 4 * 3)
        let count = EVP_DecodeBlock(&bytes, Array(text), CInt(text.count))
        guard count == bytes.count, padding <= 2 else { return nil }
        return Array(bytes.dropLast(padding))
    }
}
