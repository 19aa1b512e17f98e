/// The words and pairs of neighbours of a text, each with how often it stands there.
///
/// A word of the headline counts twice; a number is `#`, whatever its value, and no feature of its own.
struct CountedFeatures {
    struct Feature {
        var key: UInt32
        var count: Float
        var isPair: Bool
        /// Length of the word in bytes; of a pair, that of its second word.
        var length: UInt8
        /// Where it stands first.
        var text: Int32
        var start: Int32
        var end: Int32
        /// Its place in the model.
        var place: Int?
    }

    static let headlineCount: Float = 2

    private(set) var all: [Feature] = []

    init(_ text: TopicText, model: TopicModel) {
        var table = KeyTable(capacity: text.words.count * 2)
        all.reserveCapacity(text.words.count * 2)
        var before: TopicText.Word?
        for word in text.words {
            if before?.text != word.text { before = nil }
            var here = word
            if word.isNumber {
                here.hash = TopicHash.number
            } else {
                add(TopicHash.key(word.hash), word.start, word, false, &table)
            }
            if let before {
                add(TopicHash.key(TopicHash.joined(before.hash, here.hash)), before.start, word, true, &table)
            }
            before = here
        }
        for index in all.indices { all[index].place = model.feature(all[index].key) }
    }

    private mutating func add(
        _ key: UInt32,
        _ start: Int32,
        _ word: TopicText.Word,
        _ isPair: Bool,
        _ table: inout KeyTable
    ) {
        let count = word.text == 0 ? Self.headlineCount : 1
        let known = all.count
        let place = table.place(of: key, isKey: { all[$0].key == key }, make: { known })
        if place < known {
            all[place].count += count
        } else {
            all.append(
                Feature(
                    key: key,
                    count: count,
                    isPair: isPair,
                    length: word.length,
                    text: word.text,
                    start: start,
                    end: word.end,
                    place: nil
                )
            )
        }
    }
}
