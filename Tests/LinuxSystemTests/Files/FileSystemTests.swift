import Glibc
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

struct FileSystemTests {
    let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func write(_ text: String, _ name: String) throws {
        let file = try FileSystem.create(directory[name])
        try FileSystem.write(Array(text.utf8), to: file.number)
    }

    @Test func `what is written is read back`() throws {
        try write("isi", "a")
        let file = try FileSystem.openToRead(directory["a"])
        #expect(try FileSystem.contents(of: file.number, limit: 100) == Array("isi".utf8))
        #expect(try FileSystem.contents(of: file.number, limit: 2) == Array("is".utf8))
        #expect(try FileStatus.of(file.number).size == 3)
    }

    @Test func `a rename never replaces`() throws {
        try write("a", "a")
        try write("b", "b")
        let error = #expect(throws: SystemError.self) {
            try FileSystem.renameWithoutReplacing(directory["a"], to: directory["b"])
        }
        #expect(error?.errno == .fileExists)
        try FileSystem.renameWithoutReplacing(directory["a"], to: directory["c"])
        #expect(try FileStatus.of(directory["c"]).kind == .regular)
    }

    @Test func `a link is neither opened nor passed through`() throws {
        try FileSystem.makeDirectories(directory["real/inner"])
        #expect(symlink(directory["real"].string, directory["link"].string) == 0)
        #expect(try FileStatus.of(directory["link"]).kind == .symbolicLink)
        #expect(throws: SystemError.self) { _ = try FileSystem.openToRead(directory["link"]) }
        #expect(throws: SystemError.self) {
            _ = try FileSystem.openDirectory(FilePath("link/inner"), below: directory.path)
        }
        let inner = try FileSystem.openDirectory(FilePath("real/inner"), below: directory.path)
        #expect(try FileStatus.of(inner.number).kind == .directory)
    }

    @Test func `directories are made with those above them, once`() throws {
        try FileSystem.makeDirectories(directory["a/b/c"])
        try FileSystem.makeDirectories(directory["a/b/c"])
        #expect(try !FileSystem.makeDirectory(directory["a"]))
        #expect(try FileStatus.of(directory["a/b/c"]).kind == .directory)
    }

    @Test func `a listing has every name, whatever its bytes, with its kind`() throws {
        let odd = FilePath(bytes: [0x0A, 0xFF])
        _ = try FileSystem.create(directory.path.pushing(odd))
        try FileSystem.makeDirectories(directory["sub"])
        let listing = try DirectoryListing(FileSystem.openDirectory(directory.path))
        var kinds: [[UInt8]: FileStatus.Kind?] = [:]
        while let entry = try listing.next() { kinds[entry.name.bytes] = entry.kind }
        #expect(kinds.count == 2)
        #expect(kinds[[0x0A, 0xFF]] == .some(.regular))
        #expect(kinds[Array("sub".utf8)] == .some(.directory))
        #expect(odd.printable.utf8.allSatisfy { $0 >= 0x20 })
    }

    @Test func `a file open for writing is told from one that is not`() throws {
        let writer = SharedDescriptor(try FileSystem.create(directory["a"]))
        let reader = try FileSystem.openToRead(directory["a"])
        try #require(FileLease.isOpenForWriting(reader.number) != nil, "this file system knows no leases")
        #expect(FileLease.isOpenForWriting(reader.number) == true)
        _ = writer
    }

    @Test func `a temporary directory is on a file system that raises events and has room`() throws {
        #expect(try !Volume.hidesChanges(at: directory.path))
        #expect(try Volume.room(at: directory.path).bytes > 0)
        #expect(throws: SystemError.self) { try Volume.room(at: directory["none"]) }
    }

    @Test func `content is the same after a rename and another after a write`() throws {
        try write("a", "a")
        let before = try FileStatus.of(directory["a"])
        try FileSystem.rename(directory["a"], to: directory["b"])
        #expect(try FileStatus.of(directory["b"]).hasSameContent(as: before))
        try write("ab", "c")
        #expect(try !FileStatus.of(directory["c"]).hasSameContent(as: before))
    }
}
