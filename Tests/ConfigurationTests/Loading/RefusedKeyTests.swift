import Testing

import Configuration

struct RefusedKeyTests {
    @Test(arguments: [
        ("[intake]\nqueue_limt = 1", "2: [intake] has no key 'queue_limt'; did you mean 'queue_limit'?"),
        ("[archive]\n\nlow-disk = 1", "3: [archive] has no key 'low-disk'; did you mean 'low_disk'?"),
        ("[archive]\nqueue_limit = 1", "2: [archive] has no key 'queue_limit'; move it to [intake]"),
        ("[archive]\nminimum = 1", "2: [archive] has no key 'minimum'; it has path, low_disk"),
        ("archive.lowdisk = 1", "1: [archive] has no key 'lowdisk'; did you mean 'low_disk'?"),
        (
            "[[folder]]\nname = \"a\"\npath = \"/a\"\nlangauge = \"id\"",
            "4: [[folder]] has no key 'langauge'; did you mean 'language'?"
        ),
        ("[intak]\n", "1: there is no section 'intak'; did you mean 'intake'?"),
        (
            "[database]\nurl = \"x\"",
            "1: there is no section 'database'; there are [spool], [archive], [socket], [intake], [workers], [[folder]], [log]"
        ),
        ("low_disk = 1", "1: there is no key 'low_disk' outside the sections; move it to [archive]"),
    ])
    func `an unknown key is refused with its line and the key that was meant`(text: String, complaint: String) throws {
        #expect(try complaints(text) == [complaint])
    }

    @Test(arguments: [
        ("archive = 3", "1: 'archive' is an integer; write [archive] and its keys below it"),
        ("[[archive]]\n", "1: 'archive' is a list; write [archive] and its keys below it"),
        ("[folder]\nname = \"a\"", "1: 'folder' is a section; write [[folder]] and its keys below it"),
        ("folder = [1]", "1: 'folder' is an integer; write [[folder]] and its keys below it"),
    ])
    func `a section of the wrong form is refused with the right one`(text: String, complaint: String) throws {
        #expect(try complaints(text) == [complaint])
    }

    @Test func `a syntax error names its line`() throws {
        let files = try ConfigurationFiles("[log]\nlevel = \n")
        let errors = files.errors()
        #expect(errors.map(\.code) == [.notTOML])
        #expect(errors.map(\.origin) == [Origin(file: files.main, line: 2)])
    }

    @Test(arguments: ["[log]\nlevel = \"\u{0}\"", String(repeating: "#", count: 2 << 20)])
    func `what is no text, or too much, is refused before it is parsed`(text: String) throws {
        #expect(try ConfigurationFiles(text).errors().count == 1)
    }

    @Test func `an escaped zero byte, at which a path would be cut short, is refused`() throws {
        #expect(
            try complaints("[spool]\npath = \"/srv\\u0000/spool\"").map { $0.contains("has the escape '\\u0000'") } == [
                true
            ]
        )
    }

    @Test func `lines are counted in files with a byte order mark and carriage returns`() throws {
        let complaints = try complaints("\u{FEFF}[spool]\r\npath = \"spool\"\r\n")
        #expect(complaints.map { $0.hasPrefix("2: 'path' in [spool]") } == [true])
    }

    @Test func `a directory in the place of the file is told`() throws {
        let files = try ConfigurationFiles(nil, dropIns: ["kliping.txt": ""])
        do throws(ConfigurationErrors) {
            _ = try ConfigurationLoader.load(main: files.main + ".d", defaults: .service)
            Issue.record("a directory was read as a file")
        } catch {
            #expect(error.errors.map(\.code) == [.unreadable])
        }
    }

    @Test func `all errors are told at once, in the order of files and lines`() throws {
        let files = try ConfigurationFiles(
            "[log]\nlevel = 1\n[intake]\nbatch = 2\n[[folder]]\nname = \"a\"",
            dropIns: ["a.toml": "x = ["]
        )
        #expect(files.errors().map(\.code).count == 4)
        #expect(
            files.errors().map { "\($0.origin)".dropFirst(files.main.utf8.count) } == [":2", ":4", ":5", ".d/a.toml:1"]
        )
    }
}
