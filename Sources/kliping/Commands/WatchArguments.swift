import ArgumentParser

/// Numbers of outlets, parted by commas.
struct OutletThresholds: ExpressibleByArgument, Equatable {
    var counts: [Int]

    init?(argument: String) {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
        counts = parts.compactMap { Int($0) }.filter { (2...100_000).contains($0) }
        guard counts.count == parts.count, counts.count <= 16 else { return nil }
    }
}

/// A length of time as `30m`, `12h` or `2d`.
struct SilenceLength: ExpressibleByArgument, Equatable {
    var milliseconds: Int64

    init?(argument: String) {
        let units: [Character: Int64] = ["m": 60_000, "h": 3_600_000, "d": 86_400_000]
        guard let unit = argument.last.flatMap({ units[$0] }), let count = Int64(argument.dropLast()), count > 0,
            count <= 366 * 86_400_000 / unit
        else { return nil }
        milliseconds = count * unit
    }
}
