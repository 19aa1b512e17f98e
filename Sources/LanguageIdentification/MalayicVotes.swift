/// What the words of a text say about which language of the Malay archipelago it is in.
struct MalayicVotes {
    /// Bytes read: the head of an article decides, and a headline is all there is.
    private static let maximumBytes = 8192

    private(set) var indonesian = 0
    private(set) var malay = 0
    private(set) var aboutIndonesia = 0
    private(set) var aboutMalaysia = 0
    /// Votes for the two together, against the regional languages around them.
    private(set) var shared = 0
    private(set) var regional: [String: Int] = [:]

    init(_ bytes: [UInt8]) {
        let table = MalayicWords.table
        let end = min(bytes.count, Self.maximumBytes)
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while start < end {
                var hash = MalayicTable.emptyHash
                var index = start
                while index < end, (bytes[index] | 0x20) &- 0x61 < 26 {
                    hash = MalayicTable.hash(hash, adding: bytes[index] | 0x20)
                    index += 1
                }
                let length = index - start
                if length > 1, length < 24 {
                    if let vote = table[hash] {
                        count(vote)
                    } else if length >= 6 {
                        countEnding(of: bytes[index - 4..<index], length: length)
                    }
                }
                start = index + 1
            }
        }
    }

    /// Which of the two standards is meant; `nil` when the words do not say.
    ///
    /// The spelling decides, by three votes to two at least; only where it says nothing, the subject.
    var standard: String? {
        let (left, right) = indonesian + malay > 0 ? (indonesian, malay) : (aboutIndonesia, aboutMalaysia)
        guard 2 * max(left, right) >= 3 * min(left, right), left != right else { return nil }
        return left > right ? "id" : "ms"
    }

    /// Votes against all regional languages.
    var forStandards: Int { indonesian + malay + aboutIndonesia + aboutMalaysia + shared }

    /// The regional language that most votes are for, and how many.
    var strongestRegional: (language: String, votes: Int)? {
        regional.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { ($0.key, $0.value) }
    }

    private mutating func count(_ vote: MalayicWords.Vote) {
        switch vote {
        case .indonesian: indonesian += 1
        case .malay: malay += 1
        case .aboutIndonesia: aboutIndonesia += 1
        case .aboutMalaysia: aboutMalaysia += 1
        case .shared: shared += 1
        case .regional(let language): regional[language, default: 0] += 1
        }
    }

    // Loanwords end in -itas there (Dutch -iteit) and in -iti here (English -ity); -nyo is Minangkabau's -nya.
    private mutating func countEnding(of ending: Slice<UnsafeBufferPointer<UInt8>>, length: Int) {
        func ends(_ text: StaticString) -> Bool {
            ending.suffix(text.utf8CodeUnitCount).enumerated().allSatisfy { $1 | 0x20 == text.utf8Start[$0] }
        }
        if ends("itas") {
            indonesian += 1
        } else if length >= 7, ends("iti") {
            malay += 1
        } else if ends("nyo") {
            regional["min", default: 0] += 1
        }
    }
}
