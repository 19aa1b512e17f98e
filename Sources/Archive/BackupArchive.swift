package import Clippings

/// An archive that can be copied while it is written.
package protocol BackupArchive: Sendable {
    /// Copies the catalogue as it is at one instant; what is written meanwhile is not in it. Blocks its thread.
    ///
    /// `progress` is told from time to time how many bytes of how many are copied, and ends the copy by throwing.
    ///
    /// - Throws: `ArchiveError`: `diskFull`, `damaged`, `cancelled`.
    func copyCatalogue(
        progress: (_ done: Int64, _ total: Int64) throws -> Void
    ) throws(ArchiveError) -> CatalogueCopy

    /// Bytes that a copy of the catalogue takes beside it.
    var catalogueSize: Int64 { get throws(ArchiveError) }
}

/// A copy of the catalogue that no name leads to: its room is free again once nobody holds `read`.
package struct CatalogueCopy: Sendable {
    /// Its bytes from `offset` on, fewer than `count` only at its end.
    package var read: @Sendable (_ offset: Int64, _ count: Int) throws -> [UInt8]
    /// What the file is called in an archive's folder.
    package var name: String
    /// In bytes.
    package var size: Int64
    package var clippings: Int
    /// Originals that the catalogue names and that lie outside of it.
    package var stored: [StoredOriginal]

    package init(
        name: String,
        size: Int64,
        clippings: Int,
        stored: [StoredOriginal],
        read: @escaping @Sendable (_ offset: Int64, _ count: Int) throws -> [UInt8]
    ) {
        self.read = read
        self.name = name
        self.size = size
        self.clippings = clippings
        self.stored = stored
    }
}

/// An original that is a file of its own.
package struct StoredOriginal: Sendable, Equatable {
    package var hash: ContentHash
    /// In bytes.
    package var size: Int64

    package init(hash: ContentHash, size: Int64) {
        self.hash = hash
        self.size = size
    }
}
