import GRDB
import Synchronization

/// The dictionary that new documents are packed with, for every thread that packs.
///
/// It is put here only once the transaction that made it is durable: what was packed with it can be read for ever.
final class DictionaryShelf: Sendable {
    private struct State {
        var newest: TrainedDictionary?
        var nextTraining = Int64.max
    }

    private let state = Mutex(State())

    var newest: TrainedDictionary? { state.withLock { $0.newest } }

    /// Originals stored ever at which the next one is to be trained.
    var nextTraining: Int64 { state.withLock { $0.nextTraining } }

    /// Takes what the archive holds.
    func fill(_ database: Database) throws {
        let newest = try TrainedDictionary.newest(database)
        let next = try DictionaryTraining.due(database)
        state.withLock { $0 = State(newest: newest, nextTraining: next) }
    }
}
