import CLanguageModel

/// Reads a text once and sums what its words and their n-grams weigh.
///
/// A word is a run of letters or of bytes above ASCII, lower-cased, é and è as e, 2 to 32 bytes long; its n-grams of 2 to
/// 5 bytes reach over its marked edges. Addresses (`https://…`, `name@host`) and what is glued to `_`, `=`, `\` are
/// passed over. `Scripts/train-language` reads texts in the same way.
struct GramScanner {
    static let shortestWord = 2
    static let longestWord = 32

    private(set) var sums = SIMD16<Int32>.zero
    /// N-grams met, listed or not.
    private(set) var grams = 0
    /// Words that are not listed as names.
    private(set) var proseWords = 0
    /// Log-odds of Indonesian against Malay in the model's steps: of names, which tell what a text is about, and of all
    /// other words.
    private(set) var nameOdds = 0
    private(set) var wordOdds = 0
    private(set) var letters = 0
    private(set) var foreignLetters = 0
    /// Bytes that prose has few of and programs many.
    private(set) var symbols = 0

    /// Whether most of it is in no Latin letters: those begin with a byte below C8, each other character with one above.
    var isOtherScript: Bool { foreignLetters * 4 > letters }

    /// Where reading stopped: at the end of a word at the earliest.
    private(set) var index = 0

    /// Reads on until a place of the text, at most its end.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, until limit: Int, model: ArchipelagoModel) {
        WordMemory.lend { memory in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longestWord + 2) { word in
                withUnsafeTemporaryAllocation(byteCount: 64, alignment: 16) { totals in
                    guard let totals = totals.bindMemory(to: Int32.self).baseAddress else { return }
                    totals.initialize(repeating: 0, count: 16)
                    read(bytes, until: min(limit, bytes.count), model, memory, word: word, totals: totals)
                    for place in 0..<16 { sums[place] &+= totals[place] }
                }
            }
        }
    }

    private mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        until limit: Int,
        _ model: ArchipelagoModel,
        _ memory: WordMemory,
        word: UnsafeMutableBufferPointer<UInt8>,
        totals: UnsafeMutablePointer<Int32>
    ) {
        while index < limit {
            guard Self.isLetter(bytes, index) else {
                if Self.isSymbol(bytes[index]) { symbols += 1 }
                index += bytes[index] == 0xE2 ? 3 : bytes[index] == 0xC2 ? 2 : 1
                continue
            }
            let start = index
            var length = 1
            while index < bytes.count, Self.isLetter(bytes, index) {
                var byte = bytes[index]
                index += 1
                if byte < 0x80 {
                    byte |= 0x20
                } else if byte >= 0xC8 {
                    foreignLetters += 1
                } else if byte == 0xC3, index < bytes.count, bytes[index] & 0xDE == 0x88 {
                    byte = 0x65
                    index += 1
                }
                if length <= Self.longestWord { word[length] = byte }
                length += 1
            }
            letters += index - start
            if let end = Self.endOfAddress(bytes, wordEnd: index, wordStart: start) {
                letters -= index - start
                index = end
                continue
            }
            let size = length - 1
            guard size >= Self.shortestWord, size <= Self.longestWord else { continue }
            word[0] = 0x5F
            word[size + 1] = 0x5F
            add(UnsafeBufferPointer(rebasing: word[0..<size + 2]), model, memory, totals)
        }
    }

    /// Takes a word between its two marks.
    @inline(__always)
    private mutating func add(
        _ marked: UnsafeBufferPointer<UInt8>,
        _ model: ArchipelagoModel,
        _ memory: WordMemory,
        _ totals: UnsafeMutablePointer<Int32>
    ) {
        let word = memory.weighed(marked, by: model)
        let odds = Int(word.pointee.odds)
        // An odd number marks a name.
        if odds & 1 == 0 {
            wordOdds += odds
            proseWords += 1
        } else {
            nameOdds += odds
        }
        grams += Int(word.pointee.grams)
        CLanguageModel_add(word, totals)
    }

    /// Where an address or identifier that a word belongs to ends; `nil` when it is a word of prose.
    private static func endOfAddress(_ bytes: UnsafeBufferPointer<UInt8>, wordEnd: Int, wordStart: Int) -> Int? {
        guard wordEnd < bytes.count else { return nil }
        switch bytes[wordEnd] {
        case 0x40, 0x5F, 0x3D, 0x5C: break  // @ _ = \
        case 0x3A where wordEnd + 2 < bytes.count && bytes[wordEnd + 1] == 0x2F && bytes[wordEnd + 2] == 0x2F: break
        case 0x2E where wordEnd - wordStart == 3 && bytes[wordStart..<wordEnd].allSatisfy { $0 | 0x20 == 0x77 }: break
        default: return nil
        }
        var end = wordEnd
        while end < bytes.count, bytes[end] > 0x20 { end += 1 }
        return end
    }

    @inline(__always)
    private static func isLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let byte = bytes[index]
        guard byte >= 0x80 else { return (byte | 0x20) &- 0x61 < 26 }
        // Curly quotes, dashes and the signs of Latin-1 are not letters.
        guard byte == 0xE2 || byte == 0xC2, index + 1 < bytes.count else { return true }
        return byte == 0xE2 && !(0x80...0x83).contains(bytes[index + 1])
    }

    @inline(__always)
    private static func isSymbol(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x24, 0x3B...0x3E, 0x5B...0x5D, 0x5F, 0x7B...0x7D: true  // $ ; < = > [ \ ] _ { | }
        default: false
        }
    }
}
