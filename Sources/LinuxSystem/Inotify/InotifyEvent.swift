import CLinuxSystem
package import SystemPackage

/// One change in a watched directory.
package struct InotifyEvent: Sendable {
    /// The watch it came from; -1 for an overflow.
    package var watch: CInt
    package var kind: Kind
    /// The changed name in the directory; `nil` when the event is about the watched directory itself.
    package var name: FilePath.Component?

    package struct Kind: OptionSet, Sendable {
        package let rawValue: UInt32

        package init(rawValue: UInt32) {
            self.rawValue = rawValue
        }

        package static let attributes = Kind(rawValue: UInt32(IN_ATTRIB))
        package static let closedAfterWriting = Kind(rawValue: UInt32(IN_CLOSE_WRITE))
        package static let created = Kind(rawValue: UInt32(IN_CREATE))
        package static let deleted = Kind(rawValue: UInt32(IN_DELETE))
        package static let deletedItself = Kind(rawValue: UInt32(IN_DELETE_SELF))
        package static let movedHere = Kind(rawValue: UInt32(IN_MOVED_TO))
        package static let movedItself = Kind(rawValue: UInt32(IN_MOVE_SELF))
        /// The watch is gone: removed, or its directory or file system is.
        package static let ignored = Kind(rawValue: UInt32(IN_IGNORED))
        /// The name is a directory's.
        package static let isDirectory = Kind(rawValue: UInt32(IN_ISDIR))
        /// Events were lost: look at everything again.
        package static let overflow = Kind(rawValue: UInt32(IN_Q_OVERFLOW))
        package static let unmounted = Kind(rawValue: UInt32(IN_UNMOUNT))
    }
}
