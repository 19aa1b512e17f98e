/// The weighted sums of a block's features: for its first score, and as a part of the second.
struct BlockScore {
    private(set) var alone = BodyWeights.alone
    private(set) var inContext = BodyWeights.inContext

    mutating func add(_ feature: BlockFeature, _ value: Double) {
        guard value != 0 else { return }
        let weight = BodyWeights.blocks[feature.rawValue]
        alone += weight.x * value
        inContext += weight.y * value
    }

    mutating func add(_ feature: BlockFeature, _ holds: Bool) {
        if holds { add(feature, 1) }
    }

    mutating func addContext(_ feature: ContextFeature, _ value: Double) {
        inContext += BodyWeights.context[feature.rawValue] * value
    }

    mutating func addContext(_ feature: ContextFeature, _ holds: Bool) {
        if holds { addContext(feature, 1) }
    }
}
