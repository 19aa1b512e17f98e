import Clippings
import LanguageIdentification
import Testing

@testable import NewsFormats

struct ZipPackageTests {
    @Test func `entries are found by name, whatever their order and case`() throws {
        let package = try ZipPackage(BytesInMemory(StoredZip.of(["a.xml": "satu", "b/c.xml": "dua"])))
        #expect(package.names == ["a.xml", "b/c.xml"])
        #expect(try package.bytes("B\\C.xml", .unbounded)?.text == "dua")
        #expect(try package.bytes("d.xml", .unbounded) == nil)
    }

    @Test func `what stands before the archive does not matter`() throws {
        let bytes = Array("#!/bin/sh\n".utf8) + StoredZip.of(["a.xml": "satu"])
        #expect(try ZipPackage(BytesInMemory(bytes)).bytes("a.xml", .unbounded)?.text == "satu")
    }

    @Test func `a file that ends early is truncated`() {
        let bytes = Array(StoredZip.of(["a.xml": "satu"]).dropLast(8))
        #expect(reason { _ = try ZipPackage(BytesInMemory(bytes)) } == .truncated)
    }

    @Test func `an entry with a password is encrypted`() {
        let bytes = StoredZip.of(["a.xml": "satu"], flags: 1)
        #expect(reason { _ = try ZipPackage(BytesInMemory(bytes)).bytes("a.xml", .unbounded) } == .encrypted)
    }

    @Test func `an entry packed in a way that documents do not use is named`() {
        let bytes = StoredZip.of(["a.xml": "satu"], method: 14)
        #expect(reason { _ = try ZipPackage(BytesInMemory(bytes)).bytes("a.xml", .unbounded) } == .unsupportedFormat)
    }

    @Test func `an entry whose checksum does not fit is damaged`() throws {
        var bytes = StoredZip.of(["a.xml": "satu"])
        bytes[35] ^= 1
        #expect(reason { _ = try ZipPackage(BytesInMemory(bytes)).bytes("a.xml", .unbounded) } == .damaged)
    }

    @Test(arguments: 0..<22)
    func `no byte of the end record makes it crash`(index: Int) {
        for value in [0, 1, 0x7F, 0xFF] as [UInt8] {
            var bytes = StoredZip.of(["a.xml": "satu", "b.xml": "dua"])
            bytes[bytes.count - 1 - index] = value
            #expect((reason { _ = try ZipPackage(BytesInMemory(bytes)).bytes("b.xml", .unbounded) }) != .timeLimit)
        }
    }

    @Test func `a directory of more entries than any document has is refused`() {
        let entries = (0..<20_001).map { (name: String($0), bytes: [UInt8]()) }
        #expect(reason { _ = try ZipPackage(BytesInMemory(StoredZip.of(entries))) } == .expandsTooFar)
    }
}

struct ArchiveEntriesTests {
    @Test func `entries of a ZIP come in order with their content`() throws {
        let input = ArchiveInput(BytesInMemory(StoredZip.of(["a.txt": "satu", "d/b.txt": "dua"])))
        let entries = try ArchiveEntries(input, .zip, .unbounded)
        var found: [String] = []
        while let entry = try entries.next() {
            found.append("\(entry.path) \(entry.size ?? -1) \(entry.isFile)")
            found.append(try Unpacking.all(entries.content, .unbounded).text)
        }
        #expect(found == ["a.txt 4 true", "satu", "d/b.txt 3 true", "dua"])
    }

    @Test func `an entry that is not read is passed over`() throws {
        let input = ArchiveInput(BytesInMemory(StoredZip.of(["a.txt": "satu", "b.txt": "dua"])))
        let entries = try ArchiveEntries(input, .zip, .unbounded)
        _ = try entries.next()
        _ = try entries.next()
        #expect(try Unpacking.all(entries.content, .unbounded).text == "dua")
    }

    @Test func `bytes of another format are damaged`() {
        let input = ArchiveInput(BytesInMemory(Array(repeating: 7, count: 2000)))
        #expect(reason { _ = try ArchiveEntries(input, [.zip, .tar], .unbounded).next() } == .damaged)
    }

    @Test func `an entry cut short is truncated`() {
        let stream = SourceStream(BytesInMemory(Array(StoredZip.of(["a.txt": "satu dua tiga"]).prefix(40))))
        let failure = reason {
            let entries = try ArchiveEntries(ArchiveInput(stream), .zip, .unbounded)
            _ = try entries.next()
            _ = try Unpacking.all(entries.content, .unbounded)
        }
        #expect(failure == .truncated)
    }

    @Test func `what goes wrong in the stream below is what is said`() {
        final class Broken: ByteStream {
            func next() throws(Refusal) -> [UInt8] { throw Refusal(.unreadable, "the disk is broken; mend it") }
        }
        #expect(reason { _ = try ArchiveEntries(ArchiveInput(Broken()), .tar, .unbounded).next() } == .unreadable)
    }
}

/// Why the closure ended; `nil` when it did not throw a refusal.
private func reason(_ work: () throws -> Void) -> RefusalReason? {
    do { try work() } catch { return (error as? Refusal)?.reason }
    return nil
}

extension Reading {
    /// A reading that gives no article.
    fileprivate static var unbounded: Reading {
        Reading(
            languages: LanguageIdentifier(),
            maximumBytes: 1 << 20,
            budget: ExpansionBudget(size: 0)
        ) { _ throws(Refusal) in }
    }
}
