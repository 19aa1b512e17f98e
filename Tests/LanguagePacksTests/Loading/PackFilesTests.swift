import LanguagePacks
import LinuxSystem
import SystemPackage
import Testing
import TestSupport

@Suite struct PackFilesTests {
    private let vendor: TemporaryDirectory
    private let desk: TemporaryDirectory

    init() throws {
        vendor = try TemporaryDirectory()
        desk = try TemporaryDirectory()
        try FileSystem.makeDirectories(vendor["languages"])
        try FileSystem.makeDirectories(desk["languages"])
    }

    private func write(_ text: String, to path: FilePath) throws {
        let file = try FileDescriptor.open(path, .writeOnly, options: .create, permissions: .ownerReadWrite)
        try file.closeAfter { _ = try file.writeAll(text.utf8) }
    }

    private func packs() -> LanguagePacks {
        LanguagePacks(directories: [folder(vendor), folder(desk), "/nowhere/kliping"])
    }

    private func folder(_ directory: TemporaryDirectory) -> String {
        directory["languages"].removingLastComponent().string
    }

    @Test func directoriesThatAreNotThereLeaveTheBuiltInPacks() {
        let packs = LanguagePacks(directories: ["/nowhere/kliping"])
        #expect(packs.problems == [])
        #expect(packs.packs.map(\.code) == LanguagePacks.builtIn.packs.map(\.code))
        #expect(packs.listings.first { $0.code == "id" }?.files == [PackListing.builtIn])
    }

    @Test func oneFileAddsALanguage() throws {
        try write("[language]\ncode = \"jv\"\nname = \"Basa Jawa\"\n", to: desk["languages/jv.toml"])
        let packs = packs()
        #expect(packs.pack(for: "jv")?.name == "Basa Jawa")
        #expect(packs.listings.first { $0.code == "jv" }?.files == [desk["languages/jv.toml"].string])
    }

    @Test func theVendorsFileTakesTheBuiltInOnesPlaceAndTheDesksLiesOverIt() throws {
        let text = "[language]\ncode = \"id\"\n[furniture]\nlines = "
        try write(text + "[\"iklan\"]\n", to: vendor["languages/id.toml"])
        try write(text + "[\"reklame\"]\n", to: desk["languages/id.toml"])
        let packs = packs()
        #expect(packs.pack(for: "id")?.furniture.lines == ["iklan", "reklame"])
        let listing = packs.listings.first { $0.code == "id" }
        #expect(listing?.files == [vendor["languages/id.toml"].string, desk["languages/id.toml"].string])
        #expect(listing?.sections == ["furniture"])
    }

    @Test func aBrokenFileOfTheVendorsLeavesTheBuiltInOneInItsPlace() throws {
        try write("[language\n", to: vendor["languages/id.toml"])
        let packs = packs()
        #expect(packs.problems.map(\.file) == [vendor["languages/id.toml"].string])
        #expect(packs.pack(for: "id")?.furniture.lines.contains("bagikan") == true)
    }

    @Test func agenciesLieBesideTheLanguages() throws {
        try write("[agencies]\n\"Kabar Pulau\" = []\n", to: desk["agencies.toml"])
        let packs = packs()
        #expect(packs.organisations.agencies.contains { $0.name == "Kabar Pulau" })
        #expect(packs.organisationFiles == [PackListing.builtIn, desk["agencies.toml"].string])
    }

    @Test func whatIsNoFileAndWhatIsBrokenIsToldAndTheOthersCount() throws {
        try FileSystem.makeDirectories(desk["languages/folder.toml"])
        try write("[language\n", to: desk["languages/broken.toml"])
        try write("[language]\ncode = \"jv\"\n", to: desk["languages/jv.toml"])
        try write("not a pack", to: desk["languages/notes.txt"])
        let packs = packs()
        #expect(
            Set(packs.problems.map(\.file)) == [
                desk["languages/broken.toml"].string, desk["languages/folder.toml"].string,
            ]
        )
        #expect(packs.problems.first { $0.file.hasSuffix("broken.toml") }?.line == 1)
        #expect(packs.pack(for: "jv") != nil)
    }

    @Test func aFileOfMoreThanFourMebibytesIsLeftOut() throws {
        try write(String(repeating: "#", count: 4 << 20 | 1), to: desk["languages/large.toml"])
        #expect(packs().problems.map(\.file) == [desk["languages/large.toml"].string])
    }
}
