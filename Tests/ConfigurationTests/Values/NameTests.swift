import Testing

import Configuration

struct NameTests {
    @Test(arguments: ["*.bak", "[ab]*", "[!a]?", "[]]", "[^]x]", "draft\\[1", "نص*"])
    func `a pattern that the shell would take is taken`(pattern: String) {
        #expect(NamePattern.problem(pattern) == nil)
    }

    @Test(arguments: [
        ("", "is empty"), ("[ab", "has a '[' that is never closed"), ("[", "has a '[' that is never closed"),
        ("[!]", "has a '[' that is never closed"), ("x\\", "ends in a backslash"),
        ("a/*", "has a '/', but is matched against names, not paths"), ("a\nb", "has a control character"),
    ])
    func `a pattern that would match nothing is refused`(pattern: String, problem: String) {
        #expect(NamePattern.problem(pattern) == problem)
    }

    @Test(arguments: ["id", "ms", "en-GB", "zh-Hant-TW", "jav", "sl-rozaj-1994"])
    func `a language tag has the shape of BCP 47`(tag: String) {
        #expect(LanguageTag.isWellFormed(tag))
    }

    @Test(arguments: ["", "i", "indonesian", "id_ID", "id-", "-id", "id--ID", "1d", "en-toolongsubtag", "ид"])
    func `what has not the shape of BCP 47 is no language tag`(tag: String) {
        #expect(!LanguageTag.isWellFormed(tag))
    }

    @Test(arguments: [
        ("/srv/wires", "/srv/wires"), ("/srv//wires/", "/srv/wires"), ("/srv/./wires", "/srv/wires"),
        ("/srv/x/../wires", "/srv/wires"), ("/../..", "/"), ("/", "/"),
    ])
    func `paths are compared without what makes no difference`(path: String, normalized: String) {
        #expect(PathName.normalized(path) == normalized)
    }

    @Test func `a directory holds what lies below it, not what its name begins`() {
        #expect(PathName.lies("/srv/wires/a", in: "/srv/wires"))
        #expect(PathName.lies("/srv/wires", in: "/srv/wires"))
        #expect(PathName.lies("/srv", in: "/"))
        #expect(!PathName.lies("/srv/wires-old", in: "/srv/wires"))
        #expect(!PathName.lies("/srv", in: "/srv/wires"))
    }

    @Test(arguments: [
        ("low_disk", "low_disk", 0), ("low_dsik", "low_disk", 1), ("lowdisk", "low_disk", 1), ("", "abc", 3),
        ("kitten", "sitting", 3),
    ])
    func `distance counts single slips, an exchange of neighbours as one`(a: String, b: String, distance: Int) {
        #expect(Spelling.distance(Array(a.utf8), Array(b.utf8)) == distance)
        #expect(Spelling.distance(Array(b.utf8), Array(a.utf8)) == distance)
    }
}
