import Testing

@testable import kliping

/// The digests are those of the examples for FIPS 180-4.
struct SHA256Tests {
    private func hex(_ pieces: [[UInt8]]) -> String {
        var digest = SHA256()
        for piece in pieces { piece.withUnsafeBytes { digest.update($0) } }
        return digest.finish().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `a short text has the digest that the standard gives`(text: String, digest: String) {
        #expect(hex([Array(text.utf8)]) == digest)
    }

    @Test(arguments: [1, 63, 64, 65, 1000, 4096])
    func `a million letters have theirs in pieces of any size`(size: Int) {
        var pieces: [[UInt8]] = []
        var left = 1_000_000
        while left > 0 {
            pieces.append([UInt8](repeating: 0x61, count: min(size, left)))
            left -= size
        }
        #expect(hex(pieces) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }
}
