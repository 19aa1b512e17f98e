import Glibc

/// The value axis of a chart: linear, or logarithmic where the values are orders of magnitude apart.
struct ValueAxis: Sendable {
    /// Values beyond are no claim that a chart could show.
    static let bounds = -1e15...1e15
    /// From this ratio on small values would lie on one line.
    private static let logarithmicRatio = 100.0

    let isLogarithmic: Bool
    private let low: Double
    private let high: Double

    /// Spans all of `values`, which are finite, with some room around them.
    init(_ values: [Double]) {
        let least = values.min() ?? 0
        let most = values.max() ?? 0
        isLogarithmic = least > 0 && most / least >= Self.logarithmicRatio
        if isLogarithmic {
            low = log10(least) - 0.15
            high = log10(most) + 0.15
        } else {
            let room = most > least ? (most - least) * 0.12 : max(abs(most) * 0.1, 1)
            // What cannot be negative gets no room below nought.
            low = least >= 0 ? max(0, least - room) : least - room
            high = most + room
        }
    }

    /// 0 at the bottom, 1 at the top.
    func place(_ value: Double) -> Double {
        let scaled = isLogarithmic ? log10(max(value, .leastNormalMagnitude)) : value
        return Share((scaled - low) / (high - low)).value
    }

    /// Two to five round values.
    var ticks: [Double] {
        if isLogarithmic {
            let step = max(1, ((high - low) / 4).rounded(.up))
            return stride(from: low.rounded(.up), through: high, by: step).prefix(6).map { pow(10, $0) }
        }
        let span = high - low
        let magnitude = pow(10, floor(log10(span / 3)))
        let step = [1, 2, 5, 10].map { $0 * magnitude }.first { span / $0 <= 4 } ?? span
        return stride(from: (low / step).rounded(.up) * step, through: high, by: step).prefix(6).map { $0 }
    }

    /// `1,200`, `4.5`, `18M`, `1.2B`.
    static func label(_ value: Double) -> String {
        let magnitude = abs(value)
        for (size, sign) in [(1e12, "T"), (1e9, "B"), (1e6, "M")] where magnitude >= size {
            return decimal(value / size) + sign
        }
        return decimal(value)
    }

    /// At most two decimals.
    private static func decimal(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "?" }
        let hundredths = Int64((value * 100).rounded())
        let fraction = hundredths.magnitude % 100
        let whole = (hundredths < 0 ? "-" : "") + Figures.grouped(Int64(hundredths.magnitude / 100))
        if fraction == 0 { return whole }
        return whole + (fraction % 10 == 0 ? ".\(fraction / 10)" : fraction < 10 ? ".0\(fraction)" : ".\(fraction)")
    }
}
