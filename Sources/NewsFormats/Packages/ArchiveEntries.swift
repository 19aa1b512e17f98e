import CArchive
import Clippings

/// The entries of an archive in any format that libarchive reads, one after the other.
///
/// Nothing but the entry's piece at hand is in memory; what is unpacked is counted by `reading.spend`.
///
/// ```swift
/// let entries = try ArchiveEntries(ArchiveInput(file.source), [.zip], reading)
/// while let entry = try entries.next() {
///     if entry.isFile { use(entry.path, try Unpacking.all(entries.content, reading)) }
/// }
/// ```
final class ArchiveEntries {
    /// What an archive may be; each has a reader of its own that hostile bytes reach, so ask for what is meant.
    struct Formats: OptionSet {
        let rawValue: Int
        static let zip = Formats(rawValue: 1)
        static let tar = Formats(rawValue: 2)
        static let sevenZip = Formats(rawValue: 4)
        /// Any bytes, as one entry: for compression without an archive inside.
        static let raw = Formats(rawValue: 8)
    }

    /// Compression around the whole archive, beyond what `Unpacking` undoes.
    struct Filters: OptionSet {
        let rawValue: Int
        static let bzip2 = Filters(rawValue: 1)
        static let xz = Filters(rawValue: 2)
    }

    struct Entry {
        /// Inside the archive, with slashes; bytes that are no UTF-8 are replaced.
        let path: String
        /// In bytes, unpacked, as the archive says; `nil` when it does not.
        let size: Int?
        /// Seconds since 1970, as the archive says.
        let modified: Int64?
        /// A regular file: no folder, link or device.
        let isFile: Bool
        let isEncrypted: Bool
    }

    /// More entries than this are an attack, or a task for several files.
    static let maximumEntries = 100_000

    private let archive: OpaquePointer
    private let input: ArchiveInput
    private let reading: Reading
    private var count = 0

    init(_ input: ArchiveInput, _ formats: Formats, filters: Filters = [], _ reading: Reading) throws(Refusal) {
        guard let archive = archive_read_new() else { throw Self.noMemory }
        self.archive = archive
        self.input = input
        self.reading = reading
        if formats.contains(.zip) { archive_read_support_format_zip(archive) }
        if formats.contains(.tar) { archive_read_support_format_tar(archive) }
        if formats.contains(.sevenZip) { archive_read_support_format_7zip(archive) }
        if formats.contains(.raw) { archive_read_support_format_raw(archive) }
        if filters.contains(.bzip2) { archive_read_support_filter_bzip2(archive) }
        if filters.contains(.xz) { archive_read_support_filter_xz(archive) }
        try check(input.attach(to: archive))
    }

    deinit {
        archive_read_free(archive)
    }

    /// The next entry, its content not yet read; `nil` after the last.
    func next() throws(Refusal) -> Entry? {
        var found: OpaquePointer?
        let status = archive_read_next_header(archive, &found)
        if status == ARCHIVE_EOF { return nil }
        try check(status)
        guard let found else { return nil }
        count += 1
        guard count <= Self.maximumEntries else {
            throw Refusal(
                .expandsTooFar,
                "it has more than \(Self.maximumEntries) entries; unpack it and deliver its files in parts"
            )
        }
        return Entry(
            path: Self.path(of: found),
            size: archive_entry_size_is_set(found) != 0 ? max(0, Int(archive_entry_size(found))) : nil,
            modified: archive_entry_mtime_is_set(found) != 0 ? Int64(archive_entry_mtime(found)) : nil,
            // AE_IFREG
            isFile: archive_entry_filetype(found) == 0o100000 && archive_entry_hardlink(found) == nil,
            isEncrypted: archive_entry_is_encrypted(found) != 0
        )
    }

    /// The content of the entry that `next` gave last, each piece counted against the bounds of the reading.
    var content: any ByteStream { EntryStream(self) }

    fileprivate func piece() throws(Refusal) -> [UInt8] {
        var status = 0
        let piece = [UInt8](unsafeUninitializedCapacity: 128 << 10) { buffer, count in
            status = archive_read_data(archive, buffer.baseAddress, buffer.count)
            count = max(0, status)
        }
        if status < 0 { try check(CInt(status)) }
        try reading.spend(piece.count)
        return piece
    }

    private func check(_ status: CInt) throws(Refusal) {
        // A warning concerns what is not read here, such as owners and names in other charsets.
        guard status < ARCHIVE_WARN || input.failure != nil else { return }
        if let failure = input.failure { throw failure }
        let message = archive_error_string(archive).map { String(cString: $0) } ?? "no reason is known"
        let text = folded(message)
        if archive_errno(archive) == Self.outOfMemory { throw Self.noMemory }
        if text.contains("truncated") {
            throw Refusal(.truncated, "the archive ends too early; deliver it again once it is whole")
        }
        if text.contains("passphrase") || text.contains("encrypt") || text.contains("decrypt") {
            throw Refusal(.encrypted, "the archive needs a password; unpack it and deliver what it holds")
        }
        if text.contains("unsupported") {
            throw Refusal(.unsupportedFormat, "the archive is packed in a way that is not read; unpack it first")
        }
        throw Refusal(.damaged, "the archive is damaged (\(message)); fetch it once more from where it came")
    }

    private static func path(of entry: OpaquePointer) -> String {
        guard let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else { return "" }
        return String(cString: name)
    }

    /// ENOMEM.
    private static let outOfMemory: CInt = 12

    private static var noMemory: Refusal {
        Refusal(.memoryLimit, "there is no memory to unpack it; raise the workers' limit")
    }
}

private final class EntryStream: ByteStream {
    private let entries: ArchiveEntries

    init(_ entries: ArchiveEntries) {
        self.entries = entries
    }

    func next() throws(Refusal) -> [UInt8] { try entries.piece() }
}
