import LinuxSystem

/// Gives claims their identifiers: 13 characters of Crockford's base 32 that sort by time and are never given twice.
///
/// 44 bits of milliseconds since 1970, then 20 bits that start at random within each millisecond, so that a clock set
/// back between two runs does not repeat one.
final class ClaimIdentifier: Sendable {
    private let last = Monitor<UInt64>(0)

    func next() -> String {
        let value = last.withLock { last in
            let fresh = UInt64(WallClock.milliseconds) << 20 | UInt64.random(in: 0..<1 << 19)
            last = max(last + 1, fresh)
            return last
        }
        var text: [UInt8] = []
        for shift in stride(from: 60, through: 0, by: -5) { text.append(Self.digits[Int(value >> UInt64(shift)) & 31]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// When a claim was made, milliseconds since 1970; `nil` when the text is no claim.
    static func milliseconds(of claim: String) -> Int64? {
        guard claim.utf8.count == 13 else { return nil }
        var value: UInt64 = 0
        for byte in claim.utf8 {
            guard let digit = digits.firstIndex(of: byte), value >> 59 == 0 else { return nil }
            value = value << 5 | UInt64(digit)
        }
        return Int64(value >> 20)
    }

    private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
}
