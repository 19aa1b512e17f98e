import Testing

import Configuration

struct FolderConflictTests {
    private static func folder(_ name: String, _ path: String) -> String {
        "[[folder]]\nname = \"\(name)\"\npath = \"\(path)\"\n"
    }

    @Test(arguments: [
        (folder("a", "/srv/a") + folder("b", "/srv/a/"), 6, "is the same as the drop folder 'a' (/srv/a)"),
        (folder("a", "/srv/a") + folder("b", "/srv/a/x"), 6, "lies inside the drop folder 'a' (/srv/a)"),
        (folder("a", "/srv/a/x") + folder("b", "/srv/a"), 6, "contains the drop folder 'a' (/srv/a/x)"),
        (
            folder("a", "/var/spool/kliping/inbox/x"), 3,
            "lies inside the drop folder 'inbox' (/var/spool/kliping/inbox)"
        ),
        (
            folder("a", "/var/spool/kliping/working"), 3,
            "is the same as the spool's folder of files in work (/var/spool/kliping/working)"
        ),
        (
            folder("a", "/var/spool/kliping/filed/x"), 3,
            "lies inside the spool's folder of filed files (/var/spool/kliping/filed)"
        ),
        (
            folder("inbox", "/var/spool/kliping/rejected"), 3,
            "is the same as the spool's folder of rejected files (/var/spool/kliping/rejected)"
        ),
        (folder("a", "/var/lib/kliping/x"), 3, "lies inside the archive (/var/lib/kliping)"),
        (folder("a", "/var/lib"), 3, "contains the archive (/var/lib/kliping)"),
    ])
    func `a drop folder that overlaps with another place is refused`(text: String, line: Int, relation: String) throws {
        let complaints = try complaints(text)
        #expect(complaints.count == 1)
        #expect(complaints.first?.hasPrefix("\(line): the drop folder ") == true)
        #expect(complaints.first?.contains(relation) == true)
    }

    @Test func `where spool and archive are one directory, the store of originals is kept free`() throws {
        let paths = DefaultPaths.user(environment: ["HOME": "/home/ani", "XDG_RUNTIME_DIR": "/run/user/1000"])
        let data = "/home/ani/.local/share/kliping"
        #expect(try complaints(FolderConflictTests.folder("wires", data + "/wires"), paths) == [])
        let refused = try complaints(FolderConflictTests.folder("wires", data + "/store/x"), paths)
        #expect(refused.map { $0.contains("lies inside the store of originals (\(data)/store)") } == [true])
    }

    @Test func `a drop folder elsewhere in the spool is taken`() throws {
        #expect(try complaints(FolderConflictTests.folder("wires", "/var/spool/kliping/wires")) == [])
    }

    @Test func `two folders of one name in one file are refused`() throws {
        #expect(
            try complaints(FolderConflictTests.folder("a", "/srv/a") + FolderConflictTests.folder("a", "/srv/b")) == [
                "5: a second [[folder]] is named 'a'; give it another name, or join the two"
            ]
        )
    }

    @Test(arguments: [
        ("[[folder]]\npath = \"/srv/a\"", "1: this [[folder]] has no name; write name = \"...\" below it"),
        ("\n[[folder]]\nname = \"a\"", "2: the drop folder 'a' has no path; write path = \"/...\" below it"),
    ])
    func `a folder without name or path is refused`(text: String, complaint: String) throws {
        #expect(try complaints(text) == [complaint])
    }

    @Test(arguments: ["", "a/b", " a", "a\\nb", String(repeating: "n", count: 65)])
    func `a folder name that could not stand in a report is refused once`(name: String) throws {
        let complaints = try complaints(FolderConflictTests.folder(name, "/srv/a"))
        #expect(complaints.count == 1)
        #expect(complaints.first?.hasPrefix("2: 'name' in [[folder]] is '") == true)
    }

    @Test func `a folder whose path is refused is not called without path`() throws {
        #expect(try complaints(FolderConflictTests.folder("a", "srv/a")).count == 1)
    }
}
