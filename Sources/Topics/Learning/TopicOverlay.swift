/// What a desk's corrections add to a model: weights of words for topics, bounded, kept apart from the model itself.
///
/// It holds hashes of words and codes of topics, so that it outlives a new model. As a file: magic, version, length and
/// checksum as in a model, the number of weights, then key, code and weight of each, in ascending order, 12 bytes.
package struct TopicOverlay: Sendable, Equatable {
    struct Weight: Sendable, Equatable {
        var key: UInt32
        var code: UInt32
        var value: Float
    }

    /// No weight goes beyond this, however often the same word is corrected.
    static let largestWeight: Float = 6
    /// More weights than a desk's corrections fill; the weakest go.
    static let maximumWeights = 200_000
    /// No file of an overlay is larger, in bytes.
    package static let maximumSize = head + 4 + 12 * maximumWeights

    private static let magic = Array("KLPTOVER".utf8)
    private static let version: UInt32 = 1
    private static let head = 24

    let weights: [Weight]

    init(_ weights: [Weight]) {
        var kept = weights.filter { $0.value.isFinite && $0.value != 0 }
        if kept.count > Self.maximumWeights {
            kept.sort { abs($0.value) > abs($1.value) }
            kept.removeSubrange(Self.maximumWeights...)
        }
        self.weights = kept.sorted { ($0.key, $0.code) < ($1.key, $1.code) }
    }

    /// How many weights there are.
    package var count: Int { weights.count }

    /// An overlay from the bytes of a file; refused when they are not, whole and unhurt, what `encoded` gave.
    package init(bytes: [UInt8]) throws(TopicModelError) {
        let copy = ModelBytes(copying: bytes)
        let all = copy.all
        guard all.count >= Self.head + 4, all.prefix(8).elementsEqual(Self.magic) else { throw .notAModel }
        guard copy.number(8) == Self.version else { throw .unsupportedVersion }
        guard Int(copy.number(12)) == all.count else { throw .cutShort }
        let sum = UInt64(copy.number(16)) | UInt64(copy.number(20)) << 32
        guard Checksum.of(UnsafeRawBufferPointer(rebasing: all[Self.head...])) == sum else { throw .damaged }
        let count = Int(copy.number(Self.head))
        guard count <= Self.maximumWeights, all.count == Self.head + 4 + 12 * count else { throw .inconsistent }
        var read: [Weight] = []
        read.reserveCapacity(count)
        for place in 0..<count {
            let row = Self.head + 4 + 12 * place
            let value = copy.float(row + 8)
            guard value.isFinite, abs(value) <= Self.largestWeight else { throw .inconsistent }
            read.append(Weight(key: copy.number(row), code: copy.number(row + 4), value: value))
        }
        self.init(read)
    }

    /// The bytes of a file.
    package var encoded: [UInt8] {
        var body: [UInt8] = []
        func append(_ number: UInt32, to bytes: inout [UInt8]) {
            for shift in stride(from: UInt32(0), to: 32, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: number >> shift))
            }
        }
        append(UInt32(truncatingIfNeeded: weights.count), to: &body)
        for weight in weights {
            append(weight.key, to: &body)
            append(weight.code, to: &body)
            append(weight.value.bitPattern, to: &body)
        }
        let sum = body.withUnsafeBytes { Checksum.of($0) }
        var file = Self.magic
        append(Self.version, to: &file)
        append(UInt32(truncatingIfNeeded: Self.head + body.count), to: &file)
        append(UInt32(truncatingIfNeeded: sum), to: &file)
        append(UInt32(truncatingIfNeeded: sum >> 32), to: &file)
        return file + body
    }
}
