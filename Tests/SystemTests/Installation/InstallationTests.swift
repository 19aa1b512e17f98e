import Foundation
import Testing

/// What `make install` puts where, without a running systemd.
struct InstallationTests {
    @Test func `uninstall takes away every file that install put there, but the configuration`() async throws {
        let installation = try await Installation()
        #expect(installation.files().contains("usr/sbin/klipingd"))
        try await installation.make("uninstall")
        #expect(installation.files() == ["etc/kliping/kliping.toml", "etc/kliping/topics.toml"])
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
        // verify wants the programs to exist where the units say.
        let unit = installation.path("/usr/lib/systemd/system/klipingd.service")
        let text = try String(contentsOfFile: unit, encoding: .utf8)
        #expect(text.contains("ExecStart=/usr/sbin/klipingd"))
        try text.replacingOccurrences(of: "/usr/sbin/klipingd", with: installation.path("/usr/sbin/klipingd"))
            .write(toFile: unit, atomically: true, encoding: .utf8)
        let socket = installation.path("/usr/lib/systemd/system/klipingd.socket")
        let outcome = try await CommandOutcome.run(["systemd-analyze", "verify", "--man=no", unit, socket])
        #expect(outcome.output + outcome.errors == "")
        #expect(outcome.status == 0)
    }

    @Test(.enabled(if: access("/usr/bin/systemd-analyze", X_OK) == 0, "systemd-analyze is not installed"))
    func `the service is exposed to at most 1,5 of 10`() async throws {
        let unit = BuiltFiles.project + "/systemd/klipingd.service"
        let outcome = try await CommandOutcome.run(
            ["systemd-analyze", "security", "--offline=true", "--threshold=15", unit])
        #expect(outcome.status == 0, "\(outcome.output)")
        #expect(outcome.output.contains("Overall exposure level"))
    }
}
