import Foundation
import Testing

import Configuration

struct GeneratedTextTests {
    /// The example with every setting uncommented.
    private var uncommented: String {
        ConfigurationSchema.daemon.example().split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("#") && !line.hasPrefix("# ") && line != "#" ? line.dropFirst() : line
        }.joined(separator: "\n")
    }

    @Test func `the example as shipped sets nothing`() throws {
        let files = try ConfigurationFiles(ConfigurationSchema.daemon.example())
        let nothing = try ConfigurationFiles("")
        var configuration = try files.load()
        configuration.files = []
        var defaults = try nothing.load()
        defaults.files = []
        #expect(configuration == defaults)
    }

    @Test func `the example with every comment taken away sets every key to its default`() throws {
        var configuration = try loaded(uncommented)
        configuration.files = []
        var defaults = try loaded("")
        defaults.files = []
        #expect(configuration == defaults)
        let settings = uncommented.split(separator: "\n").filter { !$0.hasPrefix("#") && $0.contains(" = ") }
        #expect(settings.count == ConfigurationSchema.daemon.sections.map(\.keys.count).reduce(0, +))
    }

    @Test func `the uncommented example cannot be read without its keys being known`() throws {
        #expect(try complaints(uncommented.replacing("queue_limit = ", with: "queue_limits = ")).count == 1)
    }

    @Test(arguments: ConfigurationSchema.daemon.sections)
    func `every key is explained in whole sentences, in the example and in the manual`(section: ConfigurationSection) {
        let manual = ConfigurationSchema.daemon.manual()
        for key in section.keys {
            #expect(key.documentation.hasSuffix("."), "\(section.name).\(key.name)")
            #expect(manual.contains(".It Ic \(key.name) "), "\(section.name).\(key.name)")
        }
        #expect(Set(section.keys.map(\.name)).count == section.keys.count)
    }

    @Test func `no line of the example is too wide to read`() {
        #expect(ConfigurationSchema.daemon.example().split(separator: "\n").allSatisfy { $0.utf8.count <= 120 })
    }

    @Test func `the manual is a page of section 5 whose lists are closed`() {
        let lines = ConfigurationSchema.daemon.manual().split(separator: "\n")
        #expect(lines.contains(".Dt KLIPING.CONF 5"))
        #expect(lines.count { $0.hasPrefix(".Bl ") } == lines.count { $0 == ".El" })
    }
}
