/// Adds number words up, one at a time: `seratus dua puluh ribu`, `two hundred and five`.
///
/// A word that does not go on the number that stands there is not taken, and ends it.
struct SpelledNumber {
    /// What the words since the last scale add up to.
    private var group: Double = 0
    private var sum: Double = 0
    private var isStarted = false
    private var lastScale = Double.infinity
    private(set) var scale: Double = 1
    private var scales = 0

    /// The number so far; `nil` where no word was taken.
    var total: Double? { isStarted ? sum + group : nil }

    /// Whether `and` may follow: only behind whole hundreds or thousands.
    var takesJoiner: Bool { isStarted && (group >= 100 && remainder(100) == 0 || group == 0 && sum > 0) }

    mutating func take(_ entry: Lexicon.Entry) -> Bool {
        let roles = entry.roles
        if roles.contains(.numeral) { return take(number: entry.number) }
        if roles.contains(.teen) {
            let digit = remainder(10)
            guard isStarted, digit > 0, remainder(100) == digit else { return false }
            group += 10
            return true
        }
        if roles.contains(.multiplier) { return take(multiplier: entry.number) }
        if roles.contains(.scale) { return take(scale: entry.number) }
        return false
    }

    private mutating func take(number: Double) -> Bool {
        guard number == number.rounded() else { return false }
        if number >= 1000 {
            // `seribu`, `sejuta`: a scale that holds its own one.
            guard group == 0, number < lastScale else { return false }
            sum += number
            lastScale = number
        } else {
            // A word goes on a number only where that has noughts in its place: `dua puluh` + `lima`.
            let place: Double = number >= 100 ? 1000 : number >= 10 ? 100 : 10
            guard !isStarted || group == 0 && sum > 0 || group > 0 && number > 0 && remainder(place) == 0,
                group == 0 || group >= place
            else { return false }
            group += number
        }
        isStarted = true
        return true
    }

    private mutating func take(multiplier: Double) -> Bool {
        // The digits that stand below the multiplier's place are what it multiplies.
        let low = group.truncatingRemainder(dividingBy: multiplier)
        guard isStarted || multiplier >= 100, multiplier > 0 else { return false }
        if group == 0 {
            guard sum == 0, !isStarted else { return false }
            group = multiplier
        } else {
            guard low > 0, low < 1000 else { return false }
            group += low * (multiplier - 1)
        }
        isStarted = true
        return true
    }

    private mutating func take(scale: Double) -> Bool {
        guard isStarted, scales < 4, group > 0 || sum > 0 else { return false }
        if scale < lastScale, group > 0 {
            sum += group * scale
        } else if scales < 2, group == 0 {
            // `dua ribu triliun`
            sum *= scale
        } else {
            return false
        }
        group = 0
        lastScale = scale
        self.scale = max(self.scale, scale)
        scales += 1
        return true
    }

    private func remainder(_ divisor: Double) -> Double { group.truncatingRemainder(dividingBy: divisor) }
}
