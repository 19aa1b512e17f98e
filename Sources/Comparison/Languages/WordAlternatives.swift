/// One word with all that its counterpart in another language may be.
struct WordAlternatives: Sendable {
    var weight: Float
    /// Up to eight hashes; 0 stands for none.
    private(set) var hashes = SIMD8<UInt32>(repeating: 0)
    private var count = 0

    init(weight: Float) {
        self.weight = weight
    }

    mutating func add(_ hash: UInt32) {
        guard count < 8, hash != 0 else { return }
        hashes[count] = hash
        count += 1
    }
}
