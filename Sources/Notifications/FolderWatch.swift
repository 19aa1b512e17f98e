import LinuxSystem
import SystemPackage

/// Tells that something new lies in one of a few folders, with a thread that sleeps until then.
final class FolderWatch: Sendable {
    private let inotify: Inotify
    private let isOver = Monitor(false)

    /// `onChange` is called on that thread; folders that are not there are left out.
    init(_ folders: [FilePath], onChange: @escaping @Sendable () -> Void) throws(SystemError) {
        let inotify = try Inotify()
        self.inotify = inotify
        for folder in folders {
            // A socket can be connected to once it listens, which its change of mode follows.
            _ = try? inotify.watch(folder, for: [.created, .movedHere, .attributes], following: true)
        }
        OwnThread.start(named: "folders") { [isOver] in
            while !isOver.withLock({ $0 }), let events = try? inotify.wait(until: nil) {
                if !events.isEmpty { onChange() }
            }
        }
    }

    deinit { stop() }

    func stop() {
        isOver.withLock { $0 = true }
        inotify.wake()
    }
}
