import Foundation
import Testing

extension ServiceTests {
    struct DiskFullTests {
        @Test func `a full disk stops intake, says so, and room starts it again`() async throws {
            let service = try await Service.fresh(start: false)
            let small = try await service.container.run(["mountpoint", "--quiet", "/mnt/small"])
            guard small.status == 0 else {
                try Test.cancel("no loop device here for a small file system")
            }
            _ = try await service.container.run([
                "sh", "-ec",
                """
                find /mnt/small -mindepth 1 -not -name lost+found -delete
                mkdir -p /mnt/small/archive /var/lib/kliping
                mount --bind /mnt/small/archive /var/lib/kliping
                """,
            ]).succeeded()
            try service.configure("[archive]\nlow_disk = \"16 MB\"\n")
            _ = try await service.systemctl("start", "klipingd.service").succeeded()
            try service.drop("room.txt", InventedArticle.text(71))
            _ = try await service.settled(1)

            _ = try await service.container.run(["sh", "-c", "head -c 60M /dev/zero > /mnt/small/ballast"])
            try service.drop("waits.txt", InventedArticle.text(72))
            _ = try await eventually("the state disk-full") {
                try await service.standing().state == "disk-full" ? true : nil
            }
            #expect(service.files(below: "/var/spool/kliping/filed").count == 1)
            #expect(try await service.kliping("search", InventedArticle.word(71)).status == 0)

            try FileManager.default.removeItem(atPath: service.container.outside("/mnt/small/ballast"))
            let standing = try await service.settled(2)
            #expect(standing.state == "running")
            #expect(standing.filed == 2)
            _ = try await service.systemctl("stop", "klipingd.service", "klipingd.socket").succeeded()
            _ = try await service.container.run(["umount", "/var/lib/kliping"]).succeeded()
        }
    }
}
