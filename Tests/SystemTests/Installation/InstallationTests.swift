import Foundation
import Testing

/// What `make install` puts where, without a running systemd.
struct InstallationTests {
    @Test func `uninstall takes away every file that install put there, but the configuration`() async throws {
        let installation = try await Installation()
        #expect(installation.files().contains("usr/sbin/klipingd"))
        try await installation.make("uninstall")
        #expect(
            installation.files().sorted() == [
                "etc/kliping/kliping.toml", "etc/kliping/notifier.toml", "etc/kliping/topics.toml",
            ]
        )
    }

    @Test func `install keeps the configuration that is there`() async throws {
        let installation = try await Installation()
        let paths = ["kliping.toml", "topics.toml"].map { installation.path("/etc/kliping/\($0)") }
        for path in paths { try "# the desk's own\n".write(toFile: path, atomically: true, encoding: .utf8) }
        try await installation.make("install")
        for path in paths { #expect(try String(contentsOfFile: path, encoding: .utf8) == "# the desk's own\n") }
    }

    @Test(.enabled(if: access("/usr/bin/systemd-analyze", X_OK) == 0, "systemd-analyze is not installed"))
    func `systemd has nothing to say against the units`() async throws {
        let installation = try await Installation()
        var units = [installation.path("/usr/lib/systemd/system/klipingd.socket")]
        // verify wants the programs to exist where the units say.
        for program in ["klipingd", "kliping-notifier"] {
            let unit = installation.path("/usr/lib/systemd/system/\(program).service")
            let text = try String(contentsOfFile: unit, encoding: .utf8)
            #expect(text.contains("ExecStart=/usr/sbin/\(program)"))
            try text.replacingOccurrences(of: "/usr/sbin/\(program)", with: installation.path("/usr/sbin/\(program)"))
                .write(toFile: unit, atomically: true, encoding: .utf8)
            units.append(unit)
        }
        let outcome = try await CommandOutcome.run(["systemd-analyze", "verify", "--man=no"] + units)
        #expect(outcome.output + outcome.errors == "")
        #expect(outcome.status == 0)
    }

    @Test(
        .enabled(if: access("/usr/bin/systemd-analyze", X_OK) == 0, "systemd-analyze is not installed"),
        arguments: ["klipingd", "kliping-notifier"]
    )
    func `a service is exposed to at most 1,5 of 10`(name: String) async throws {
        let unit = BuiltFiles.project + "/systemd/\(name).service"
        let outcome = try await CommandOutcome.run(
            ["systemd-analyze", "security", "--offline=true", "--threshold=15", unit])
        #expect(outcome.status == 0, "\(outcome.output)")
        #expect(outcome.output.contains("Overall exposure level"))
    }

    @Test func `of the units only the notifier's may open internet sockets, and nothing turns it on by itself`() throws
    {
        func lines(_ unit: String) throws -> [Substring] {
            try String(contentsOfFile: BuiltFiles.project + "/systemd/" + unit, encoding: .utf8).split(separator: "\n")
        }
        #expect(try lines("klipingd.service").contains("RestrictAddressFamilies=AF_UNIX"))
        #expect(try lines("kliping-notifier.service").contains("RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6"))
        let others = try lines("klipingd.service") + lines("klipingd.socket")
        #expect(!others.contains { $0.contains("kliping-notifier") })
    }
}
