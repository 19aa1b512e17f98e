import LinuxSystem
import SystemPackage
import TestSupport
import Testing
import Topics

@testable import klipingd

@Suite struct `The file of what was learnt` {
    private func overlay() throws -> TopicOverlay {
        let model = try #require(TopicModel.shipped)
        let reading = TopicClassifier(model: model)
            .read(headline: "", paragraphs: ["Perajin menenun songket dari benang nila."], language: "id")
        return TopicTrainer(model: model).overlay(from: [TopicCorrection(reading, wanted: ["20000031"])])
    }

    private func names(_ place: TemporaryDirectory) throws -> [String] {
        let listing = try DirectoryListing(try FileSystem.openDirectory(place.path))
        var names: [String] = []
        while let entry = try listing.next() { names.append(entry.name.string) }
        return names
    }

    @Test func `is read as it was written, and nothing lies beside it`() throws {
        let place = try TemporaryDirectory()
        let file = OverlayFile(archive: place.path.string)
        #expect(file.read() == .none)
        let overlay = try overlay()
        #expect(overlay.count > 0)
        try file.write(overlay)
        #expect(file.read() == .overlay(overlay))
        try file.write(overlay)
        #expect(try names(place) == ["topics.overlay"])
        try file.remove()
        try file.remove()
        #expect(file.read() == .none)
    }

    @Test func `cut in half it is refused with the reason, and can be written anew`() throws {
        let place = try TemporaryDirectory()
        let file = OverlayFile(archive: place.path.string)
        let overlay = try overlay()
        let half = try FileSystem.create(file.path)
        try FileSystem.write(Array(overlay.encoded.prefix(overlay.encoded.count / 2)), to: half.number)
        #expect(file.read() == .refused(TopicModelError.cutShort.description))
        try file.write(overlay)
        #expect(file.read() == .overlay(overlay))
    }

    @Test func `where it cannot be written the one before stays`() throws {
        let place = try TemporaryDirectory()
        let file = OverlayFile(archive: place["gone"].string)
        #expect(throws: SystemError.self) { try file.write(try overlay()) }
        #expect(file.read() == .none)
    }
}
