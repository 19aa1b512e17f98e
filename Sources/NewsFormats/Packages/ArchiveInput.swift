import CArchive
import Clippings

/// Feeds libarchive from a source or a stream: no file, no descriptor.
final class ArchiveInput {
    private static let pieceSize = 64 << 10

    private let next: (ArchiveInput) throws(Refusal) -> [UInt8]
    private let size: Int?
    private var offset = 0
    private var buffer: UnsafeMutableRawBufferPointer
    /// What went wrong inside a callback, which can tell libarchive only that something did.
    private(set) var failure: Refusal?

    /// Takes a source, which libarchive may read in any order.
    init(_ source: any ByteSource) {
        size = source.size
        buffer = .allocate(byteCount: Self.pieceSize, alignment: 16)
        next = { input throws(Refusal) in try source.bytes(at: input.offset, upTo: Self.pieceSize) }
    }

    /// Takes a stream, which is read from front to back.
    init(_ stream: any ByteStream) {
        size = nil
        buffer = .allocate(byteCount: Self.pieceSize, alignment: 16)
        next = { _ throws(Refusal) in try stream.next() }
    }

    deinit {
        buffer.deallocate()
    }

    /// Tells `archive` to read from here; the caller keeps this object as long as the archive is open.
    func attach(to archive: OpaquePointer) -> CInt {
        archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
        archive_read_set_read_callback(archive) { _, data, piece in
            guard let data else { return -1 }
            return Unmanaged<ArchiveInput>.fromOpaque(data).takeUnretainedValue().read(piece)
        }
        if size != nil {
            archive_read_set_seek_callback(archive) { _, data, offset, origin in
                guard let data else { return -1 }
                return Unmanaged<ArchiveInput>.fromOpaque(data).takeUnretainedValue().seek(offset, origin)
            }
        }
        return archive_read_open1(archive)
    }

    private func read(_ piece: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
        do throws(Refusal) {
            let bytes = try next(self)
            if bytes.count > buffer.count {
                buffer.deallocate()
                buffer = .allocate(byteCount: bytes.count, alignment: 16)
            }
            buffer.copyBytes(from: bytes)
            offset += bytes.count
            piece?.pointee = UnsafeRawPointer(buffer.baseAddress)
            return bytes.count
        } catch {
            failure = error
            return -1
        }
    }

    private func seek(_ distance: Int64, _ origin: CInt) -> Int64 {
        // SEEK_SET, SEEK_CUR, SEEK_END
        let base = origin == 0 ? 0 : origin == 1 ? offset : size ?? 0
        let (target, overflows) = base.addingReportingOverflow(Int(distance))
        guard !overflows, target >= 0 else { return -1 }
        offset = target
        return Int64(target)
    }
}
