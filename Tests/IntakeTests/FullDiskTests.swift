import Clippings
import Glibc
import Intake
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// A small ext4 on a loop device, filled up.
@Suite(.enabled(if: LoopDevice.isAvailable, "needs root, mkfs.ext4 and a loop device to mount"))
struct FullDiskTests {
    @Test func `a full disk stops intake with that word, and it goes on by itself once there is room`() async throws {
        let device = try await LoopDevice(inodes: 200)
        let desk = try Desk { configuration in
            configuration.spool = device.mountPoint.appending("spool")
            configuration.folders[0].path = device.mountPoint.appending("inbox")
            configuration.freeBytesLimit = 512 << 10
        }
        let ballast = device.mountPoint.appending("ballast")
        try fill(ballast)
        try await desk.run { desk in
            try desk.write("x", to: device.mountPoint.appending("inbox/story.txt"))
            try await eventually("disk-full") { desk.intake.status.state == .diskFull ? true : nil }
            #expect(desk.archive.read { $0.deliveries.isEmpty })
            try FileSystem.removeFile(ballast)
            try await desk.deliveries(1)
            try await eventually("running") { desk.intake.status.state == .running ? true : nil }
            try await desk.settled()
        }
        #expect(desk.archive.read { $0.clippings } == 1)
        try await device.detach()
    }

    @Test func `without inodes intake stops with that word, and it goes on by itself once there are some`() async throws
    {
        let device = try await LoopDevice(inodes: 64)
        let desk = try Desk { configuration in
            configuration.spool = device.mountPoint.appending("spool")
            configuration.folders[0].path = device.mountPoint.appending("inbox")
        }
        try desk.write("Berita", to: device.mountPoint.appending("inbox/story.txt"))
        let ballast = device.mountPoint.appending("ballast")
        try FileSystem.makeDirectories(ballast)
        let count = take(ballast)
        #expect(count > 0)
        try await desk.run { desk in
            try await eventually("disk-full") { desk.intake.status.state == .diskFull ? true : nil }
            #expect(desk.archive.read { $0.deliveries.isEmpty })
            for number in 0..<count { try FileSystem.removeFile(ballast.appending("\(number)")) }
            try await desk.deliveries(1)
            try await desk.settled()
        }
        #expect(desk.archive.read { $0.clippings } == 1)
        try await device.detach()
    }

    /// Writes until there is no room.
    private func fill(_ path: FilePath) throws {
        let file = SharedDescriptor(try FileSystem.create(path))
        let block = [UInt8](repeating: 1, count: 64 << 10)
        while (try? FileSystem.write(block, to: file.number)) != nil {}
    }

    /// Makes files until there is no inode; answers how many.
    private func take(_ directory: FilePath) -> Int {
        var count = 0
        while let file = try? SharedDescriptor(FileSystem.create(directory.appending("\(count)"))) {
            count += file.number >= 0 ? 1 : 0
        }
        return count
    }
}
