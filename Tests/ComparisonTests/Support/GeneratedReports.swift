@testable import Comparison

/// Invented reports and copies of them, the same in every run.
struct GeneratedReports {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A report of some sentences with names, numbers and rare words of its own.
    mutating func report(sentences: Int) -> [[String]] {
        let people = (0..<3).map { _ in name() + " " + name() }
        let places = (0..<3).map { _ in name() }
        return (0..<sentences).map { index in
            let verbs = ["mengatakan", "menyebut", "melaporkan", "membenarkan"]
            var words = [people[index % 3], verbs[Int(next() % 4)], "bahwa"]
            words += (0..<8).map { _ in word() }
            words += ["di", places[index % 3], "sebanyak", "\(next() % 9000 + 10)", word()]
            return words
        }
    }

    /// The report in other words: all names and numbers, `kept` of ten other words, sentences in pairs exchanged.
    mutating func reworded(_ report: [[String]], kept: UInt64) -> [[String]] {
        var result = report.map { sentence in
            sentence.map { word in
                let isFact = word.first?.isUppercase == true || word.first?.isNumber == true
                return isFact || next() % 10 < kept ? word : self.word()
            }
        }
        for index in stride(from: 0, to: result.count - 1, by: 4) { result.swapAt(index, index + 1) }
        return result
    }

    static func prepared(_ report: [[String]]) -> ComparableText {
        Texts.prepared([report.map { $0.joined(separator: " ") + "." }.joined(separator: " ")])
    }

    private mutating func name() -> String {
        let word = word()
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    private mutating func word() -> String {
        let onsets = ["b", "d", "g", "k", "l", "m", "n", "p", "r", "s", "t", "w"]
        let vowels = ["a", "e", "i", "o", "u"]
        return (0..<3).map { _ in onsets[Int(next() % 12)] + vowels[Int(next() % 5)] }.joined()
            + onsets[Int(next() % 12)]
    }

    mutating func next() -> UInt64 {
        state = state &+ 0x9E37_79B9_7F4A_7C15
        return TextHash.mixed(state)
    }
}
