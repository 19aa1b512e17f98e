import CLinuxSystem
import Glibc
package import SystemPackage

/// One inotify(7) descriptor and a way to wake the thread that waits on it.
///
/// One thread waits; watches may be set and the wait ended from any.
package final class Inotify: Sendable {
    private let events: Descriptor
    private let bell: Descriptor

    package init() throws(SystemError) {
        let number = try retrying("inotify_init1") { inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC)) }
        events = Descriptor(owning: number)
        let bell = try retrying("eventfd") { eventfd(0, CInt(EFD_NONBLOCK | EFD_CLOEXEC)) }
        self.bell = Descriptor(owning: bell)
    }

    /// Watches the directory `path` and answers the watch's number; the same one when its inode is watched already.
    ///
    /// `Errno.noSpace` when the user's allowance of watches is used up. A link in the last place is refused unless
    /// `following`.
    package func watch(
        _ path: FilePath,
        for kinds: InotifyEvent.Kind,
        following: Bool = false
    ) throws(SystemError) -> CInt {
        let options = UInt32(IN_ONLYDIR) | UInt32(IN_EXCL_UNLINK) | (following ? 0 : UInt32(IN_DONT_FOLLOW))
        return try retrying("inotify_add_watch", on: path.printable) {
            path.withPlatformString { inotify_add_watch(events.number, $0, kinds.rawValue | options) }
        }
    }

    /// Ends a watch; that it may be gone already is no failure.
    package func unwatch(_ watch: CInt) {
        _ = inotify_rm_watch(events.number, watch)
    }

    /// Ends the present or the next `wait`.
    package func wake() {
        _ = eventfd_write(bell.number, 1)
    }

    /// Waits for events; none when woken or `deadline` has passed.
    ///
    /// `nil` waits for ever.
    package func wait(until deadline: ContinuousClock.Instant?) throws(SystemError) -> [InotifyEvent] {
        var polled = [
            pollfd(fd: events.number, events: Int16(POLLIN), revents: 0),
            pollfd(fd: bell.number, events: Int16(POLLIN), revents: 0),
        ]
        let milliseconds = deadline.map { PollTimeout.milliseconds(until: $0) } ?? -1
        do throws(SystemError) {
            if Glibc.poll(&polled, 2, milliseconds) < 0 { throw SystemError("poll", Errno.current) }
        } catch  where error.errno == .interrupted {
            return []
        }
        if polled[1].revents != 0 {
            var count: eventfd_t = 0
            _ = eventfd_read(bell.number, &count)
        }
        return polled[0].revents == 0 ? [] : try read()
    }

    private func read() throws(SystemError) -> [InotifyEvent] {
        let size = 64 * 1024
        var failure: SystemError?
        let result = withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { buffer -> [InotifyEvent] in
            let count = Glibc.read(events.number, buffer.baseAddress, size)
            if count < 0 {
                let errno = Errno.current
                if errno != .resourceTemporarilyUnavailable, errno != .interrupted {
                    failure = SystemError("read", errno, on: "inotify")
                }
                return []
            }
            return Self.decode(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
        if let failure { throw failure }
        return result
    }

    /// `struct inotify_event` ends in a flexible array, which Swift cannot load: wd, mask, cookie, len, then the name.
    private static func decode(_ buffer: UnsafeRawBufferPointer) -> [InotifyEvent] {
        var events: [InotifyEvent] = []
        var offset = 0
        while offset + 16 <= buffer.count {
            let watch = buffer.loadUnaligned(fromByteOffset: offset, as: CInt.self)
            let mask = buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
            let length = Int(buffer.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
            guard offset + 16 + length <= buffer.count else { break }
            var name: FilePath.Component?
            if length > 0, let start = buffer.baseAddress?.advanced(by: offset + 16) {
                // Padded with zeros, so always terminated.
                name = FilePath.Component(platformString: start.assumingMemoryBound(to: CChar.self))
            }
            events.append(InotifyEvent(watch: watch, kind: .init(rawValue: mask), name: name))
            offset += 16 + length
        }
        return events
    }
}
