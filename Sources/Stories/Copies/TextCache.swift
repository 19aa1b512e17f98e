import Archive
import Comparison

/// The texts that were compared last, ready for the next comparison: copies come in flocks.
struct TextCache {
    private let capacity: Int
    private var texts: [ClippingID: (text: FiledText, used: Int)] = [:]
    private var clock = 0

    init(capacity: Int) {
        self.capacity = capacity
    }

    mutating func text(of id: ClippingID) -> FiledText? {
        guard let known = texts[id] else { return nil }
        clock += 1
        texts[id]?.used = clock
        return known.text
    }

    mutating func add(_ text: FiledText) {
        // A text of a megabyte takes thirty of them when it is ready: it is read again instead.
        guard text.text.wordCount <= 20_000 else { return }
        clock += 1
        texts[text.id] = (text, clock)
        guard texts.count > capacity else { return }
        // A quarter at once, so that choosing costs little for each.
        let oldest = texts.sorted { $0.value.used < $1.value.used }.prefix(capacity / 4)
        for (id, _) in oldest { texts[id] = nil }
    }

    mutating func remove(_ id: ClippingID) { texts[id] = nil }
}
