import CLinuxSystem
import Glibc
package import SystemPackage

extension FileSystem {
    /// pread(2) into the whole of `buffer`, short only at the end of the file.
    ///
    /// Answers the bytes read.
    package static func read(
        _ descriptor: CInt,
        at offset: Int64,
        into buffer: UnsafeMutableRawBufferPointer
    ) throws(SystemError) -> Int {
        var done = 0
        while done < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
            let count = try retrying("pread") {
                pread(descriptor, rest.baseAddress, rest.count, off_t(offset) + off_t(done))
            }
            if count == 0 { break }
            done += count
        }
        return done
    }

    /// The first `limit` bytes of an open file.
    package static func contents(of descriptor: CInt, limit: Int) throws(SystemError) -> [UInt8] {
        let status = try FileStatus.of(descriptor)
        let room = min(limit, Int(clamping: max(status.size, 0)) + 1)
        var failure: SystemError?
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            do throws(SystemError) {
                count = try read(descriptor, at: 0, into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                failure = error
                count = 0
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// write(2) until all of `bytes` is written.
    package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) throws(SystemError) {
        var rest = bytes
        while !rest.isEmpty {
            let chunk = rest
            let count = try retrying("write") { Glibc.write(descriptor, chunk.baseAddress, chunk.count) }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    /// Writes all of `bytes`, as `write(_:to:)` of a buffer.
    package static func write(_ bytes: [UInt8], to descriptor: CInt) throws(SystemError) {
        let result = bytes.withUnsafeBytes { buffer in
            Result { () throws(SystemError) in try write(buffer, to: descriptor) }
        }
        try result.get()
    }

    /// pwrite(2) until all of `bytes` stands at `offset`; the file's own offset stays.
    package static func write(_ bytes: [UInt8], at offset: Int64, to descriptor: CInt) throws(SystemError) {
        var done = 0
        while done < bytes.count {
            done += try retrying("pwrite") {
                bytes.withUnsafeBytes { buffer in
                    let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
                    return pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset) + off_t(done))
                }
            }
        }
    }

    /// Empties an open file and sets its offset to the start.
    package static func empty(_ descriptor: CInt) throws(SystemError) {
        _ = try retrying("ftruncate") { ftruncate(descriptor, 0) }
        _ = try retrying("lseek") { lseek(descriptor, 0, SEEK_SET) }
    }

    /// fsync(2): contents of a file, or the names in a directory, are on the disk when this returns.
    package static func synchronize(_ descriptor: CInt) throws(SystemError) {
        _ = try retrying("fsync") { fsync(descriptor) }
    }

    /// The names in the directory `path` are on the disk when this returns.
    package static func synchronizeDirectory(_ path: FilePath) throws(SystemError) {
        let directory = try openDirectory(path, following: true)
        try synchronize(directory.number)
    }

    /// An extended attribute's bytes, at most `limit`; `nil` when the file has none or the file system knows none.
    package static func extendedAttribute(_ name: String, of descriptor: CInt, limit: Int = 4096) -> [UInt8]? {
        var length = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            length = fgetxattr(descriptor, name, buffer.baseAddress, limit)
            count = max(length, 0)
        }
        return length >= 0 ? bytes : nil
    }

    /// fsetxattr(2); replaces an attribute of that name.
    package static func setExtendedAttribute(
        _ name: String,
        of descriptor: CInt,
        to bytes: [UInt8]
    ) throws(SystemError) {
        _ = try retrying("fsetxattr", on: name) { fsetxattr(descriptor, name, bytes, bytes.count, 0) }
    }
}
