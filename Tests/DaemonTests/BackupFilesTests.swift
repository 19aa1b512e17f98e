import Archive
import Clippings
import Intake
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import klipingd

@Suite struct BackupFilesTests {
    private let place: TemporaryDirectory

    init() throws {
        place = try TemporaryDirectory()
    }

    private func write(_ bytes: [UInt8], to path: FilePath) throws {
        try FileSystem.makeDirectories(path.removingLastComponent())
        let file = try FileSystem.create(path)
        try FileSystem.write(bytes, to: file.number)
    }

    private func catalogue(_ bytes: [UInt8], stored: [StoredOriginal] = []) -> CatalogueCopy {
        CatalogueCopy(name: "archive.sqlite", size: Int64(bytes.count), clippings: 3, stored: stored) { offset, count in
            Array(bytes.dropFirst(Int(offset)).prefix(count))
        }
    }

    private func hash(_ byte: UInt8) throws -> ContentHash {
        try #require(ContentHash(bytes: [UInt8](repeating: byte, count: 32)))
    }

    @Test func `the catalogue, what lies beside it and the originals come in turn, at the places they have`() throws {
        let store = OriginalStore(root: place["store"])
        let large = (0..<(1 << 20) + 9).map { UInt8(truncatingIfNeeded: $0) }
        try write(large, to: store.path(of: try hash(7)))
        try write([4, 5], to: place["topics.overlay"])
        var files = BackupFiles(
            catalogue([1, 2, 3], stored: [StoredOriginal(hash: try hash(7), size: Int64(large.count))]),
            store: store,
            beside: [place["topics.overlay"], place["not-there"]]
        )
        #expect(files.total == Int64(large.count) + 5)
        var found: [(name: String, bytes: [UInt8])] = []
        while let piece = try files.next() {
            #expect(piece.bytes.count <= 1 << 20)
            if found.last?.name == piece.file {
                found[found.count - 1].bytes += piece.bytes
            } else {
                found.append((piece.file, piece.bytes))
            }
        }
        let digits = try hash(7).description
        #expect(found.map(\.name) == ["archive.sqlite", "topics.overlay", "store/07/\(digits.dropFirst(2))"])
        #expect(found.map(\.bytes) == [[1, 2, 3], [4, 5], large])
        #expect(files.leftOut == 0)
    }

    @Test func `an original that went meanwhile is counted, and the next one comes`() throws {
        let store = OriginalStore(root: place["store"])
        try write([9], to: store.path(of: try hash(8)))
        let stored = [StoredOriginal(hash: try hash(7), size: 5), StoredOriginal(hash: try hash(8), size: 1)]
        var files = BackupFiles(catalogue([1], stored: stored), store: store, beside: [])
        var count = 0
        while try files.next() != nil { count += 1 }
        #expect(count == 2)
        #expect(files.leftOut == 1)
    }

    @Test func `an original shorter than it should be is told, not passed on`() throws {
        let store = OriginalStore(root: place["store"])
        try write([9], to: store.path(of: try hash(8)))
        var files = BackupFiles(
            catalogue([1], stored: [StoredOriginal(hash: try hash(8), size: 2)]),
            store: store,
            beside: []
        )
        #expect(try files.next()?.file == "archive.sqlite")
        let error = #expect(throws: ArchiveError.self) { try files.next() }
        #expect(error?.code == .damaged)
    }
}
