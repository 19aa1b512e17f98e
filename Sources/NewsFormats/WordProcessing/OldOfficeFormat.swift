import Clippings

/// Documents of Office before 2007, which are not read, and newer ones with a password, which hide in the same
/// container.
struct OldOfficeFormat: BinaryFormat {
    func recognises(_ file: SourceFile) -> Bool { file.head.has([0xD0, 0xCF, 0x11, 0xE0], at: 0) }

    func read(_ file: SourceFile, _ reading: Reading) throws(Refusal) {
        if try Self.isEncrypted(file) {
            throw Refusal(.encrypted, "the document needs a password; save it without one")
        }
        throw Refusal(
            .unsupportedFormat,
            "the file is an old Office document (such as .doc), which is not read; save it as DOCX, ODT or text"
        )
    }

    /// Whether the first sector of the container's directory names a stream `EncryptedPackage`.
    ///
    /// See [MS-CFB] 2.2 and [MS-OFFCRYPTO] 2.3.4.
    private static func isEncrypted(_ file: SourceFile) throws(Refusal) -> Bool {
        let sectorSize = file.head.number(2, at: 30) == 12 ? 4096 : 512
        let sector = file.head.number(4, at: 48)
        let directory = try file.source.bytes(at: (sector + 1) * sectorSize, upTo: 4096)
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        return directory.first(name) != nil
    }
}
