/// A decimal number as its digits and a power of ten, so that 4.35 × 100 is 435 and not a hair less.
struct ExactNumber: Equatable {
    /// At most 18 significant digits; further ones only raise the exponent.
    private(set) var coefficient: UInt64
    private(set) var exponent: Int
    var isNegative = false

    init(_ coefficient: UInt64, exponent: Int = 0) {
        self.coefficient = coefficient
        self.exponent = exponent
    }

    /// Reads a number that a pack states; six digits behind the point count.
    init(_ number: Double) {
        let magnitude = min(abs(number), 1e18)
        if magnitude == magnitude.rounded() {
            self.init(UInt64(magnitude))
        } else if magnitude < 1e12 {
            self.init(UInt64((magnitude * 1e6).rounded()), exponent: -6)
        } else {
            self.init(UInt64(magnitude.rounded()))
        }
        isNegative = number < 0
        normalise()
    }

    mutating func append(digit: UInt8) {
        if coefficient < 100_000_000_000_000_000 {
            coefficient = coefficient * 10 + UInt64(digit & 15)
        } else {
            exponent += 1
        }
    }

    /// Moves the point, which the digits read so far stood on the left of.
    mutating func shift(by places: Int) { exponent += places }

    func multiplied(by factor: Double) -> ExactNumber {
        var left = self
        var right = ExactNumber(factor)
        left.normalise()
        var product = left.coefficient.multipliedReportingOverflow(by: right.coefficient)
        while product.overflow {
            // Only the last of more than 18 digits is lost.
            if left.coefficient > right.coefficient {
                left.coefficient /= 10
                left.exponent += 1
            } else {
                right.coefficient /= 10
                right.exponent += 1
            }
            product = left.coefficient.multipliedReportingOverflow(by: right.coefficient)
        }
        var result = ExactNumber(product.partialValue, exponent: left.exponent + right.exponent)
        result.isNegative = isNegative != right.isNegative
        result.normalise()
        return result
    }

    /// The nearest double, correctly rounded for all numbers of up to 15 digits between 10^-22 and 10^37.
    var double: Double {
        var number = self
        number.normalise()
        var value = Double(number.coefficient)
        var rest = number.exponent
        while rest > 0, value > 0 {
            let step = min(rest, 22)
            value *= Self.powers[step]
            guard value.isFinite else { return isNegative ? -Double.greatestFiniteMagnitude : .greatestFiniteMagnitude }
            rest -= step
        }
        while rest < 0, value > 0 {
            let step = min(-rest, 22)
            value /= Self.powers[step]
            rest += step
        }
        return isNegative ? -value : value
    }

    static func < (left: ExactNumber, right: ExactNumber) -> Bool { left.double < right.double }

    private mutating func normalise() {
        while coefficient > 0, coefficient.isMultiple(of: 10) {
            coefficient /= 10
            exponent += 1
        }
        if coefficient == 0 { exponent = 0 }
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}
