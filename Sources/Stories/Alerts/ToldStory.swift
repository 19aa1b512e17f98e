/// What was told of one story: claims, speakers and outlets, as numbers and hashes of words.
///
/// Bounded: some 60 bytes a claim, and at most `mostClaims` of them.
struct ToldStory: Sendable, Equatable {
    struct Claim: Sendable, Equatable {
        /// Hash of the unit.
        var unit: UInt32
        var range: ClosedRange<Double>
        var subject: ClaimSubject
    }

    static let mostClaims = 200
    static let mostNames = 1000

    private(set) var claims: [Claim] = []
    /// Hashes of surnames.
    private(set) var speakers: Set<UInt32> = []
    /// Hashes of the outlets' names.
    private(set) var outlets: Set<UInt32> = []
    /// The greatest number of outlets that was told.
    var threshold = 0

    init() {}

    mutating func add(_ claim: Claim) {
        guard claims.count < Self.mostClaims, !claims.contains(claim) else { return }
        claims.append(claim)
    }

    mutating func addSpeaker(_ hash: UInt32) {
        if speakers.count < Self.mostNames { speakers.insert(hash) }
    }

    mutating func addOutlet(_ hash: UInt32) {
        if outlets.count < Self.mostNames { outlets.insert(hash) }
    }

    mutating func join(_ other: ToldStory) {
        other.claims.forEach { add($0) }
        other.speakers.forEach { addSpeaker($0) }
        other.outlets.forEach { addOutlet($0) }
        threshold = max(threshold, other.threshold)
    }
}

extension ToldStory {
    private static let version: UInt8 = 1

    /// Little-endian: version, threshold, speakers, outlets, then each claim with its words.
    var encoded: [UInt8] {
        var bytes = [Self.version]
        func put(_ value: UInt32) {
            for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(shift))) }
        }
        func put(_ value: Double) {
            put(UInt32(truncatingIfNeeded: value.bitPattern))
            put(UInt32(truncatingIfNeeded: value.bitPattern >> 32))
        }
        func put(_ hashes: Set<UInt32>) {
            put(UInt32(hashes.count))
            for hash in hashes.sorted() { put(hash) }
        }
        put(UInt32(clamping: threshold))
        put(speakers)
        put(outlets)
        put(UInt32(claims.count))
        for claim in claims {
            put(claim.unit)
            put(claim.range.lowerBound)
            put(claim.range.upperBound)
            put(claim.subject.words)
        }
        return bytes
    }

    /// `nil` for what is damaged or of another version: then nothing counts as told.
    init?(encoded bytes: [UInt8]) {
        guard bytes.first == Self.version else { return nil }
        var at = 1
        func number() -> UInt32? {
            guard at + 4 <= bytes.count else { return nil }
            defer { at += 4 }
            return (0..<4).reduce(0) { $0 | UInt32(bytes[at + $1]) << UInt32(8 * $1) }
        }
        func float() -> Double? {
            guard let low = number(), let high = number() else { return nil }
            return Double(bitPattern: UInt64(high) << 32 | UInt64(low))
        }
        func hashes() -> Set<UInt32>? {
            guard let count = number(), Int(count) <= (bytes.count - at) / 4 else { return nil }
            var found: Set<UInt32> = []
            for _ in 0..<count { if let hash = number() { found.insert(hash) } }
            return found
        }
        guard let threshold = number(), let speakers = hashes(), let outlets = hashes(), let count = number() else {
            return nil
        }
        self.threshold = Int(threshold)
        self.speakers = speakers
        self.outlets = outlets
        for _ in 0..<min(Int(count), Self.mostClaims) {
            guard let unit = number(), let lower = float(), let upper = float(), let words = hashes(), lower <= upper
            else { return nil }
            claims.append(Claim(unit: unit, range: lower...upper, subject: ClaimSubject(words: words)))
        }
    }
}
