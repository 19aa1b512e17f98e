import CLanguageModel

/// The weights by which the languages of the Malay archipelago and English are told apart; `Scripts/train-language`
/// makes them and describes the file.
struct ArchipelagoModel: @unchecked Sendable {  // the bytes are constants of the program
    /// The languages by their place in a row of weights; the last stands for every other in Latin script.
    static let languages = [
        "id", "ms", "jv", "su", "min", "ban", "bjn", "ace", "bbc", "bug", "mad", "nij", "en", "und",
    ]
    static let shared = ArchipelagoModel()

    /// The 15 low bits of a hash say where in a table to start looking.
    private static let slots = 1 << 15
    private static let headerSize = 16
    private static let rowSize = 16
    /// Steps of one unit of log-odds.
    private static let wordUnit: Float = 24

    /// What one step of a summed weight is worth.
    let unit: Float
    private let grams: UnsafePointer<UInt32>
    private let rows: UnsafePointer<CSignedChar>
    private let wordFingerprints: UnsafeRawPointer
    private let wordOdds: UnsafeRawPointer

    /// The file is part of the program, so one of another form is a mistake in building it.
    private init() {
        let bytes = UnsafeRawPointer(CLanguageModel_bytes())
        let rowCount = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)))
        let expected = Self.headerSize + Self.slots * 4 + rowCount * Self.rowSize + Self.slots * 3
        precondition(CLanguageModel_size() == expected, "language.model is not of this program's form")
        unit = Float(bitPattern: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self)))
        grams = (bytes + Self.headerSize).assumingMemoryBound(to: UInt32.self)
        let firstRow = bytes + Self.headerSize + Self.slots * 4
        rows = firstRow.assumingMemoryBound(to: CSignedChar.self)
        wordFingerprints = firstRow + rowCount * Self.rowSize
        wordOdds = wordFingerprints + Self.slots * 2
    }

    /// Works out what a word between its marks weighs.
    func weigh(_ marked: UnsafeBufferPointer<UInt8>, into word: UnsafeMutablePointer<CLanguageModel_word>) {
        guard let first = marked.baseAddress else { return }
        var state: UInt32 = 0x811C_9DC5
        for place in 1..<marked.count - 1 { state = CLanguageModel_step(state, marked[place]) }
        let whole = CLanguageModel_finish(state)
        CLanguageModel_weigh(grams, rows, first, CInt(marked.count), whole, word)
        word.pointee.odds = odds(whole) ?? 0
    }

    /// The log-odds of Indonesian against Malay that a word carries, in steps, odd ones for names; `nil` for a word that
    /// is not listed.
    private func odds(_ hash: UInt32) -> Int8? {
        let fingerprint = max(1, UInt16(truncatingIfNeeded: hash >> 16))
        var slot = Int(hash) & (Self.slots - 1)
        while true {
            let found = UInt16(
                littleEndian: wordFingerprints.loadUnaligned(fromByteOffset: slot * 2, as: UInt16.self)
            )
            if found == 0 { return nil }
            if found == fingerprint { return wordOdds.load(fromByteOffset: slot, as: Int8.self) }
            slot = (slot + 1) & (Self.slots - 1)
        }
    }

    /// Steps as log-odds.
    static func logOdds(_ steps: Int) -> Float { Float(steps) / wordUnit }
}
