/// What corrections are learnt from: the words of an article with their share of its meaning, a vector of length 1.
package struct TopicFeatures: Sendable, Equatable {
    package struct Feature: Sendable, Equatable {
        package var key: UInt32
        package var value: Float
    }

    /// In ascending order of keys.
    package let features: [Feature]

    init(_ features: [Feature]) {
        self.features = features.sorted { $0.key < $1.key }
    }

    /// The features with the largest values, at most so many.
    func strongest(_ count: Int) -> [Feature] {
        Array(features.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(count))
    }

    /// The value of a feature; `nil` when the article does not have it.
    func value(of key: UInt32) -> Float? {
        var low = 0
        var high = features.count
        while low < high {
            let middle = (low + high) / 2
            if features[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low < features.count && features[low].key == key ? features[low].value : nil
    }
}
