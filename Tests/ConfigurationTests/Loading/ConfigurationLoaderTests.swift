import Testing

import Configuration

struct ConfigurationLoaderTests {
    @Test func `without any file everything has its default`() throws {
        let files = try ConfigurationFiles()
        let configuration = try files.load()
        #expect(configuration.files == [])
        #expect(configuration.archive.lowDisk == 512 << 20)
        #expect(configuration.intake.queueLimit == 10_000)
        #expect(configuration.intake.afterIntake == .move)
        #expect(configuration.intake.maximumFileSize == 1 << 30)
        #expect(configuration.intake.commitDelay == .milliseconds(200))
        #expect(configuration.intake.retention == nil)
        #expect(configuration.workers.count == 0)
        #expect(configuration.workers.deadline == .seconds(60))
        #expect(configuration.workers.executable == nil)
        #expect(configuration.log.level == .info)
        #expect(configuration.folders.map(\.name) == ["inbox"])
    }

    @Test func `every key can be set`() throws {
        let configuration = try loaded(
            """
            [spool]
            path = "/srv/spool"
            [archive]
            path = "/srv/archive"
            low_disk = "2 GB"
            [socket]
            path = "/srv/desk"
            readers = "newsroom"
            desk = ""
            [intake]
            queue_limit = 5
            after_intake = "delete"
            subfolders_as_tags = false
            ignore = ["*.bak", "~$*"]
            maximum_file_size = 4096
            commit_batch = 7
            commit_delay = "0ms"
            drain_limit = "20s"
            retention = "30d"
            [workers]
            count = 3
            deadline = "250ms"
            memory_limit = "64 MiB"
            files_per_worker = 9
            executable = "/opt/kliping-worker"
            [log]
            level = "debug"
            [[folder]]
            name = "wires"
            path = "/srv/wires"
            after_intake = "keep"
            outlet = "Kabar Pesisir"
            language = "id"
            tags = ["wire", "coast"]
            subfolders_as_tags = true
            poll = "always"
            poll_interval = "2min"
            retention = "off"
            """
        )
        #expect(configuration.spool.path == "/srv/spool")
        #expect(configuration.archive.path == "/srv/archive")
        #expect(configuration.archive.lowDisk == 2_000_000_000)
        #expect(configuration.socket.path == "/srv/desk")
        #expect(configuration.socket.readers == "newsroom")
        #expect(configuration.socket.desk == nil)
        #expect(configuration.intake.queueLimit == 5)
        #expect(configuration.intake.afterIntake == .delete)
        #expect(!configuration.intake.subfoldersAsTags)
        #expect(configuration.intake.ignore == ["*.bak", "~$*"])
        #expect(configuration.intake.maximumFileSize == 4096)
        #expect(configuration.intake.commitBatch == 7)
        #expect(configuration.intake.commitDelay == .zero)
        #expect(configuration.intake.drainLimit == .seconds(20))
        #expect(configuration.intake.retention == .seconds(30 * 86_400))
        #expect(configuration.workers.count == 3)
        #expect(configuration.workers.deadline == .milliseconds(250))
        #expect(configuration.workers.memoryLimit == 64 << 20)
        #expect(configuration.workers.filesPerWorker == 9)
        #expect(configuration.workers.executable == "/opt/kliping-worker")
        #expect(configuration.log.level == .debug)
        let wires = try #require(configuration.folders.last)
        #expect(wires.name == "wires")
        #expect(wires.path == "/srv/wires")
        #expect(wires.afterIntake == .keep)
        #expect(wires.outlet == "Kabar Pesisir")
        #expect(wires.language == "id")
        #expect(wires.tags == ["wire", "coast"])
        #expect(wires.subfoldersAsTags)
        #expect(wires.poll == .always)
        #expect(wires.pollInterval == .seconds(120))
        #expect(wires.retention == nil)
    }

    @Test func `a folder takes from intake what it does not say itself`() throws {
        let inbox = try #require(
            try loaded("[intake]\nafter_intake = \"keep\"\nsubfolders_as_tags = false\nretention = \"7d\"").folders
                .first
        )
        #expect(inbox.afterIntake == .keep)
        #expect(!inbox.subfoldersAsTags)
        #expect(inbox.retention == .seconds(7 * 86_400))
    }

    @Test func `the inbox always exists, comes first and follows the spool`() throws {
        let configuration = try loaded(
            """
            [[folder]]
            name = "wires"
            path = "/srv/wires"
            [[folder]]
            name = "inbox"
            tags = ["desk"]
            [spool]
            path = "/srv/spool"
            """
        )
        #expect(configuration.folders.map(\.name) == ["inbox", "wires"])
        #expect(configuration.folders.map(\.path) == ["/srv/spool/inbox", "/srv/wires"])
        #expect(configuration.folders.map(\.tags) == [["desk"], []])
    }

    @Test func `drop-ins are applied in the order of their names and win key by key`() throws {
        let files = try ConfigurationFiles(
            "[intake]\nqueue_limit = 1\ncommit_batch = 1\n[[folder]]\nname = \"wires\"\npath = \"/srv/a\"\ntags = [\"x\"]",
            dropIns: [
                "10-a.toml": "[intake]\nqueue_limit = 10\n",
                "9-b.toml": "[intake]\nqueue_limit = 9\nafter_intake = \"keep\"\n",
                "20-c.toml":
                    "[[folder]]\nname = \"other\"\npath = \"/srv/o\"\n[[folder]]\nname = \"wires\"\npath = \"/srv/b\"",
                "30-note.txt": "not read",
                ".hidden.toml": "not read",
            ]
        )
        let configuration = try files.load()
        #expect(configuration.intake.queueLimit == 9)
        #expect(configuration.intake.commitBatch == 1)
        #expect(configuration.intake.afterIntake == .keep)
        #expect(configuration.folders.map(\.name) == ["inbox", "wires", "other"])
        #expect(configuration.folders.map(\.path).dropFirst() == ["/srv/b", "/srv/o"])
        #expect(configuration.folders.map(\.tags) == [[], ["x"], []])
        let names = configuration.files.map { $0.dropFirst(files.directory.utf8.count + 1) }
        #expect(
            names == [
                "kliping.toml", "kliping.toml.d/10-a.toml", "kliping.toml.d/20-c.toml", "kliping.toml.d/9-b.toml",
            ]
        )
    }

    @Test func `a drop-in may give the path of a folder that the main file names`() throws {
        let files = try ConfigurationFiles(
            "[[folder]]\nname = \"wires\"",
            dropIns: ["a.toml": "[[folder]]\nname = \"wires\"\npath = \"/srv/wires\""]
        )
        #expect(try files.load().folders.map(\.path).last == "/srv/wires")
    }

    @Test func `an error in a drop-in names the drop-in`() throws {
        let files = try ConfigurationFiles("", dropIns: ["a.toml": "\n[log]\nlevel = \"loud\""])
        let error = try #require(files.errors().first)
        #expect(error.origin == Origin(file: files.main + ".d/a.toml", line: 3))
    }
}
