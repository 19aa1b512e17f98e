import Archive
import ArgumentParser
import LinuxSystem
import SystemPackage
import Testing
import Varlink

@testable import kliping

/// The manual pages against the program: every command has one, every option stands in it.
@Suite struct ManualTests {
    private struct Command {
        var name: String
        var options: [String]
    }

    private static let manual = FilePath(#filePath).removingLastComponent().removingLastComponent()
        .removingLastComponent()
        .removingLastComponent().appending("man")

    private func page(_ name: String) throws -> String {
        let file = try FileSystem.openToRead(Self.manual.appending(name))
        return String(decoding: try FileSystem.contents(of: file.number, limit: 1 << 20), as: UTF8.self)
    }

    private func commands() throws -> [Command] {
        let dump = try JSONParser.parse(Array(KlipingCommand._dumpHelp().utf8))
        let root = try #require(dump["command"])
        return (root["subcommands"]?.array ?? []).compactMap { command in
            guard let name = command["commandName"]?.string, name != "help" else { return nil }
            let options = (command["arguments"]?.array ?? []).flatMap { $0["names"]?.array ?? [] }
            return Command(
                name: name,
                options: options.filter { $0["kind"] == "long" }.compactMap { $0["name"]?.string }
            )
        }
    }

    @Test func `every subcommand has its page, which names each of its options`() throws {
        let commands = try commands()
        // A dump that could not be read would let everything pass.
        #expect(commands.count > 10)
        for command in commands {
            let page = try page("kliping-\(command.name).1")
            #expect(page.contains(".Nm kliping-\(command.name)\n"))
            for option in command.options {
                #expect(
                    page.contains(".It Fl -\(option)") || page.contains(", -\(option)"),
                    "\(command.name) --\(option)"
                )
            }
            for section in ["SYNOPSIS", "EXIT STATUS", "EXAMPLES", "SEE ALSO"] {
                #expect(page.contains(".Sh \(section)\n"), "\(command.name): \(section)")
            }
        }
    }

    @Test func `the overview names every subcommand and its page`() throws {
        let overview = try page("kliping.1")
        for command in try commands() {
            #expect(overview.contains("kliping-\(command.name) 1"), "\(command.name)")
        }
    }

    @Test func `the page of the query language has every field with its other names and its example`() throws {
        let page = try page("kliping-query.7")
        for field in SearchField.allCases {
            #expect(page.contains(".It Cm \(field.name) :\n"), "\(field.name)")
            for alias in field.aliases { #expect(page.contains(".Cm \(alias) "), "\(field.name): \(alias)") }
            #expect(page.contains(".Ql \(field.example)\n"), "\(field.name)")
        }
    }
}
