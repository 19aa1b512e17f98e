import LinuxSystem
import SystemPackage

/// Empty directories of filed claims, which the next claims take over by a rename.
///
/// Making and removing a directory for every file costs more than all else a claim does: an inode each time. A spare
/// one keeps its old claim's name, and the sub-folders it has fit only files of the same; a start that finds it removes
/// it like any empty claim.
final class SpareDirectories: Sendable {
    private struct State {
        /// By the sub-folders inside.
        var directories: [FilePath: [FilePath]] = [:]
        var count = 0
    }

    private let state = Monitor(State())
    private static let limit = 256

    /// Keeps a directory that holds nothing but the empty `folders`; `false` when there are enough.
    func keep(_ directory: FilePath, with folders: FilePath) -> Bool {
        state.withLock { state in
            if state.count >= Self.limit { return false }
            state.directories[folders, default: []].append(directory)
            state.count += 1
            return true
        }
    }

    /// Makes `directory` with `folders` in it, of a spare one when one fits.
    func make(_ directory: FilePath, with folders: FilePath) throws(SystemError) {
        let spare = state.withLock { state in
            let spare = state.directories[folders]?.popLast()
            if spare != nil { state.count -= 1 }
            return spare
        }
        if let spare {
            do throws(SystemError) {
                try FileSystem.rename(spare, to: directory)
                return
            } catch {
                // Someone else tidied up.
            }
        }
        try FileSystem.makeDirectories(directory.pushing(folders))
    }

    /// Removes what is spare.
    func removeAll() {
        let all = state.withLock { state in
            let all = state.directories
            state = State()
            return all
        }
        for directory in all.values.joined() {
            // What cannot be removed now is found by the next start.
            do throws(SystemError) { try Filer.removeTree(directory) } catch {}
        }
    }
}
