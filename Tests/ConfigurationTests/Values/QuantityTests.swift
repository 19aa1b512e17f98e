import Testing

import Configuration

struct QuantityTests {
    @Test(
        arguments: [
            ("0", 0), ("1048576", 1 << 20), ("7 B", 7), ("256 kB", 256_000), ("256kB", 256_000), ("3 MB", 3_000_000),
            ("2 GB", 2_000_000_000), ("1 TB", 1_000_000_000_000), ("4 KiB", 4096), ("512 MiB", 512 << 20),
            ("1 GiB", 1 << 30),
            ("2 TiB", 2 << 40),
        ] as [(String, Int64)]
    )
    func `a size is a whole number with a unit of 1000 or of 1024`(text: String, bytes: Int64) {
        #expect(ByteSize.bytes(text) == bytes)
    }

    @Test(arguments: [
        "", "MiB", "1.5 GiB", "-1 MB", "1 KB", "1 M", "1 mb", "1 MiB ", " 1 MiB", "1 MiB/s", "٣ MB", "9999999 TiB",
        "99999999999999999999",
    ])
    func `what is no size, or more than can be counted, is none`(text: String) {
        #expect(ByteSize.bytes(text) == nil)
    }

    @Test(
        arguments: [1, 999, 1000, 1024, 256_000, 1 << 20, 5_000_000, 1 << 30, 1_073_741_825, 1 << 50, .max] as [Int64]
    )
    func `a size that was written reads back as itself`(bytes: Int64) {
        #expect(ByteSize.bytes(ByteSize.text(bytes)) == bytes)
    }

    @Test(
        arguments: [
            ("250ms", .milliseconds(250)), ("10s", .seconds(10)), ("5min", .seconds(300)), ("2h", .seconds(7200)),
            ("30d", .seconds(30 * 86_400)), ("0ms", .zero), ("10 s", .seconds(10)),
        ] as [(String, Duration)]
    )
    func `a duration is a whole number with a unit`(text: String, duration: Duration) {
        #expect(TimeSpan.duration(text) == duration)
    }

    @Test(arguments: ["", "10", "s", "1.5h", "-1s", "1m", "1h30min", "10S", "400000000d", "99999999999999999d"])
    func `what is no duration, or longer than a thousand years, is none`(text: String) {
        #expect(TimeSpan.duration(text) == nil)
    }

    @Test(
        arguments: [
            .zero, .milliseconds(1), .milliseconds(1500), .seconds(59), .seconds(60), .seconds(3600),
            .seconds(86_400 * 365),
            TimeSpan.longest,
        ] as [Duration]
    )
    func `a duration that was written reads back as itself`(duration: Duration) {
        #expect(TimeSpan.duration(TimeSpan.text(duration)) == duration)
    }
}
