import Foundation
import Testing

/// The installed service inside the container, as operators and desks see it.
struct Service {
    static let inbox = "/var/spool/kliping/inbox"

    let container: Container

    /// A service with empty spool and archive and the shipped configuration, started unless `start` is false.
    static func fresh(start: Bool = true, dropIn: String? = nil) async throws -> Service {
        let container = try #require(InContainer.container)
        let service = Service(container: container)
        _ = try await service.systemctl("stop", "klipingd.service", "klipingd.socket")
        _ = try await container.run([
            "sh", "-c",
            """
            umount --quiet /var/lib/kliping /var/spool/kliping
            find /var/lib/kliping /var/spool/kliping /etc/kliping/kliping.toml.d /run/kliping -mindepth 1 -delete
            rm -rf /etc/systemd/system/klipingd.service.d
            systemd-tmpfiles --create kliping.conf
            """,
        ])
        if let dropIn {
            let folder = container.outside("/etc/systemd/system/klipingd.service.d")
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try dropIn.write(toFile: folder + "/test.conf", atomically: false, encoding: .utf8)
        }
        _ = try await service.systemctl("daemon-reload").succeeded()
        _ = try await service.systemctl("reset-failed", "klipingd.service", "klipingd.socket")
        if start, try await service.systemctl("start", "klipingd.service").status != 0 {
            throw ServiceFailure(what: "the service did not start", journal: try await service.journal())
        }
        return service
    }

    func systemctl(_ words: String...) async throws -> CommandOutcome {
        try await container.run(["systemctl"] + words)
    }

    /// A property as `systemctl show` has it.
    func property(_ name: String) async throws -> String {
        try await systemctl("show", "--property=\(name)", "--value", "klipingd.service").succeeded().output
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The service's last words, for the report of a failed test.
    func journal() async throws -> String {
        try await container.run(["journalctl", "--no-pager", "--lines=40", "--output=cat", "--unit=klipingd.service"])
            .output
    }

    /// Waits until systemd has started the service again `count` times, and it is ready.
    func restarted(_ count: Int) async throws {
        _ = try await eventually("restart \(count)") { () -> Int? in
            guard let restarts = Int(try await property("NRestarts")), restarts >= count else { return nil }
            return try await property("ActiveState") == "active" ? restarts : nil
        }
    }

    /// Runs the command-line tool.
    func kliping(_ words: String..., user: String? = nil) async throws -> CommandOutcome {
        try await container.run(["kliping"] + words, user: user)
    }

    /// Writes a file of the configuration's drop-in folder.
    func configure(_ text: String) throws {
        try text.write(
            toFile: container.outside("/etc/kliping/kliping.toml.d/test.toml"),
            atomically: false,
            encoding: .utf8
        )
    }

    /// Delivers a file as careful programs do: written under a temporary name, then renamed.
    func drop(_ name: String, _ text: String, into folder: String = Service.inbox) throws {
        let path = container.outside(folder + "/" + name)
        let temporary = container.outside(folder + "/." + name + ".part")
        try Data(text.utf8).write(to: URL(fileURLWithPath: temporary))
        try FileManager.default.moveItem(atPath: temporary, toPath: path)
    }

    /// The regular files anywhere below a folder, without the marks that say what is being worked on.
    func files(below folder: String) -> [String] {
        BuiltFiles.regularFiles(below: container.outside(folder)).filter { !$0.hasPrefix(".marked-") }
    }
}

/// What the service did not do, and what its journal says.
struct ServiceFailure: Error, CustomStringConvertible {
    var what: String
    var journal: String

    var description: String { "\(what); its journal:\n\(journal)" }
}
