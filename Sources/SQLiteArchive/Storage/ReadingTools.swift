/// What reading stored texts takes time to make; for one thread at a time.
final class ReadingTools {
    let decompressor = Decompressor()
    /// By number; they never change.
    var dictionaries: [Int64: TrainedDictionary] = [:]
}
