import SystemPackage

/// The kernel's allowances of inotify, per user.
package enum InotifyLimits {
    /// `fs.inotify.max_user_watches`; `nil` where /proc is not mounted.
    package static var watches: Int? { value(of: "max_user_watches") }
    /// `fs.inotify.max_user_instances`.
    package static var instances: Int? { value(of: "max_user_instances") }

    private static func value(of name: String) -> Int? {
        guard
            let file = try? FileSystem.openToRead(FilePath("/proc/sys/fs/inotify/\(name)")),
            let bytes = try? FileSystem.readSmall(file.number)
        else { return nil }
        return Int(String(decoding: bytes.prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
    }
}

extension FileSystem {
    /// Files of /proc say size 0, so what they hold is read without asking.
    fileprivate static func readSmall(_ descriptor: CInt) throws(SystemError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 64)
        var count = 0
        var failure: SystemError?
        bytes.withUnsafeMutableBytes { buffer in
            do throws(SystemError) {
                count = try read(descriptor, at: 0, into: buffer)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return Array(bytes[..<count])
    }
}
