/// The beginning of a word in a spelling that languages with Latin letters share.
///
/// `ekonomi` and `economy`, `akuisisi` and `acquisition`, `produksi` and `production` begin alike once c, q and k, y and
/// i, ph and f, x and ks, and doubled letters are one (after the cognate matching of Simard, Foster and Isabelle 1992,
/// which takes equal first letters).
enum Cognate {
    static let length = 5

    /// The hash of the first five letters; `nil` for a shorter word and for one that is not all ASCII letters.
    static func key(of word: ArraySlice<UInt8>) -> UInt32? {
        var letters: [UInt8] = []
        var index = word.startIndex
        while index < word.endIndex, letters.count < length {
            var letter = word[index] | 0x20
            guard letter &- 0x61 < 26, word[index] < 0x80 else { return nil }
            let next = index + 1 < word.endIndex ? word[index + 1] | 0x20 : 0
            switch letter {
            case UInt8(ascii: "c") where next == UInt8(ascii: "h"), UInt8(ascii: "s") where next == UInt8(ascii: "h"):
                letter = UInt8(ascii: "s")
                index += 1
            case UInt8(ascii: "c") where next == UInt8(ascii: "e") || next == UInt8(ascii: "i"):
                letter = UInt8(ascii: "s")
            case UInt8(ascii: "c") where next == UInt8(ascii: "q"), UInt8(ascii: "c") where next == UInt8(ascii: "k"):
                letter = UInt8(ascii: "k")
                index += 1
            case UInt8(ascii: "c"), UInt8(ascii: "q"): letter = UInt8(ascii: "k")
            case UInt8(ascii: "p") where next == UInt8(ascii: "h"):
                letter = UInt8(ascii: "f")
                index += 1
            case UInt8(ascii: "v"): letter = UInt8(ascii: "f")
            case UInt8(ascii: "y"): letter = UInt8(ascii: "i")
            case UInt8(ascii: "z"): letter = UInt8(ascii: "s")
            case UInt8(ascii: "x"):
                letters.append(UInt8(ascii: "k"))
                letter = UInt8(ascii: "s")
            default: break
            }
            if letters.last != letter { letters.append(letter) }
            index += 1
        }
        return letters.count < length ? nil : TextHash.short(TextHash.word(letters.prefix(length)))
    }
}
