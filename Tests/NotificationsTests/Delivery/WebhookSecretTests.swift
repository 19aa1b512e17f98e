import Testing

@testable import Notifications

struct WebhookSecretTests {
    /// The example of the Standard Webhooks specification, which `openssl dgst` confirms.
    @Test func `signs as the specification's example does`() throws {
        let secret = try WebhookSecret(Array("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n".utf8))
        let signature = secret.signature(
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
            time: 1_614_265_330,
            body: Array(#"{"test": 2432232314}"#.utf8)
        )
        #expect(signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    }

    @Test func `any other secret counts as its bytes, without line breaks at the end`() throws {
        #expect(try WebhookSecret(Array("kunci rahasia\r\n".utf8)).key == Array("kunci rahasia".utf8))
        #expect(try WebhookSecret([0, 0xFF, 0x0A]).key == [0, 0xFF])
    }

    @Test(arguments: ["", "\n", "whsec_", "whsec_abc", "whsec_a=bc", "whsec_ÄÖÜÄ"])
    func `a secret that is none is refused`(text: String) {
        #expect(throws: DeliveryFault.self) { try WebhookSecret(Array(text.utf8)) }
    }

    @Test(arguments: [[], [1], [1, 2], [1, 2, 3], [0, 0, 0, 0], Array(0...255)] as [[UInt8]])
    func `Base64 gives back what went in`(bytes: [UInt8]) {
        #expect(Base64.decode(Array(Base64.encode(bytes).utf8)) == (bytes.isEmpty ? nil : bytes))
    }
}
