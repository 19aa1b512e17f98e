/// A place along a chart's axis, written as a percentage: charts keep their letters' size at any width.
///
/// Always finite: what is no number stands in the middle, what lies outside at the edge.
struct Share: Sendable, Equatable {
    /// 0...1.
    let value: Double

    init(_ value: Double) {
        self.value = value.isFinite ? min(max(value, 0), 1) : 0.5
    }

    /// This share of the stretch between two others.
    func within(_ low: Double, _ high: Double) -> Share {
        Share(low + value * (high - low))
    }
}

extension HTML.StringInterpolation {
    /// Two decimals and a per cent sign.
    mutating func appendInterpolation(_ share: Share) {
        let hundredths = Int((share.value * 10_000).rounded())
        let fraction = hundredths % 100
        appendLiteral("\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)%")
    }
}
