import Testing

import Configuration

struct RefusedValueTests {
    private static let size = "write a size such as \"256 kB\" (1000) or \"1 GiB\" (1024)"
    private static let examples = "such as \"250ms\", \"10s\", \"5min\", \"2h\" or \"30d\""

    @Test(arguments: [
        ("[archive]\nlow_disk = true", "'low_disk' in [archive] is a boolean; \(size)"),
        ("[archive]\nlow_disk = 0", "'low_disk' in [archive] is 0; \(size)"),
        ("[archive]\nlow_disk = \"0 MiB\"", "'low_disk' in [archive] is 0; \(size)"),
        ("[archive]\nlow_disk = -5", "'low_disk' in [archive] is -5; \(size)"),
        ("[archive]\nlow_disk = \"5 MBytes\"", "'low_disk' in [archive] is '5 MBytes'; \(size)"),
        ("[archive]\nlow_disk = 1.5", "'low_disk' in [archive] is a number with a fraction; \(size)"),
        (
            "[workers]\nmemory_limit = \"1 MiB\"",
            "'memory_limit' in [workers] is only 1 MiB; write a size of 16 MiB or more such as \"256 kB\" (1000) or \"1 GiB\" (1024)"
        ),
        (
            "[workers]\ndeadline = 60",
            "'deadline' in [workers] is an integer; write a duration of 100ms or more \(examples)"
        ),
        (
            "[workers]\ndeadline = \"0s\"",
            "'deadline' in [workers] is '0s'; write a duration of 100ms or more \(examples)"
        ),
        (
            "[intake]\ncommit_delay = \"1h\"",
            "'commit_delay' in [intake] is '1h'; write a duration of at most 10s \(examples)"
        ),
        (
            "[intake]\nretention = \"1h\"",
            "'retention' in [intake] is '1h'; write \"off\" or a number of days such as \"365d\""
        ),
        (
            "[intake]\nretention = \"0d\"",
            "'retention' in [intake] is '0d'; write \"off\" or a number of days such as \"365d\""
        ),
        (
            "[intake]\nretention = false",
            "'retention' in [intake] is a boolean; write \"off\" or a number of days such as \"365d\""
        ),
        ("[intake]\nqueue_limit = 0", "'queue_limit' in [intake] is 0; write an integer from 1 to 1000000"),
        ("[intake]\nqueue_limit = \"9\"", "'queue_limit' in [intake] is a string; write an integer from 1 to 1000000"),
        ("[workers]\ncount = -1", "'count' in [workers] is -1; write an integer from 0 to 1024"),
        ("[intake]\nsubfolders_as_tags = \"yes\"", "'subfolders_as_tags' in [intake] is a string; write true or false"),
        (
            "[intake]\nafter_intake = \"archive\"",
            "'after_intake' in [intake] is 'archive'; write \"move\", \"delete\" or \"keep\""
        ),
        ("[log]\nlevel = []", "'level' in [log] is a list; write " + levels),
        ("[log]\nlevel = \"info\\u001b[31m\"", "'level' in [log] is 'info\u{FFFD}[31m'; write " + levels),
        (
            "[intake]\nignore = [\"*.bak\", \"[a\"]",
            "'ignore' in [intake] has an element that '[a' has a '[' that is never closed; " + patterns
        ),
        ("[intake]\nignore = [1]", "'ignore' in [intake] has an element that is an integer; " + patterns),
        ("[intake]\nignore = \"*.bak\"", "'ignore' in [intake] is a string; " + patterns),
        ("[spool]\npath = \"spool\"", "'path' in [spool] is the relative path 'spool'; " + path(4095)),
        ("[spool]\npath = \"~/spool\"", "'path' in [spool] is the relative path '~/spool'; " + path(4095)),
        ("[spool]\npath = \"/srv/../etc\"", "'path' in [spool] is '/srv/../etc'; " + path(4095)),
        ("[spool]\npath = 1979-05-27", "'path' in [spool] is a date or time; " + path(4095)),
        (
            "[socket]\npath = \"/\(String(repeating: "a", count: 110))\"",
            "'path' in [socket] is a path of 111 bytes; " + path(107)
        ),
        (
            "[socket]\nreaders = \"news room\"",
            "'readers' in [socket] is 'news room'; write the name of a group, or \"\" for none"
        ),
    ])
    func `a value that cannot be is refused with what to write`(text: String, complaint: String) throws {
        #expect(try complaints(text) == ["2: " + complaint])
    }

    @Test(arguments: [
        (
            "language = \"indonesian\"",
            "'language' in [[folder]] is 'indonesian'; write a BCP 47 language tag such as \"id\" or \"zh-Hant\", or \"\" for none"
        ),
        (
            "tags = [\"\"]",
            "'tags' in [[folder]] has an element that is ''; write a list in brackets, each a string of 1 to 200 bytes on one line"
        ),
        ("poll = true", "'poll' in [[folder]] is a boolean; write \"automatic\", \"always\" or \"never\""),
        (
            "poll_interval = \"1ms\"",
            "'poll_interval' in [[folder]] is '1ms'; write a duration of 1s or more \(examples)"
        ),
        (
            "retention = \"forever\"",
            "'retention' in [[folder]] is 'forever'; write \"off\" or a number of days such as \"365d\""
        ),
    ])
    func `a value of a drop folder is checked like the others`(line: String, complaint: String) throws {
        #expect(try complaints("[[folder]]\nname = \"wires\"\npath = \"/srv/wires\"\n\(line)") == ["4: " + complaint])
    }

    private static let levels = "\"trace\", \"debug\", \"info\", \"notice\", \"warning\", \"error\" or \"critical\""
    private static let patterns =
        "write a list in brackets, each a shell pattern for one name such as \"*.bak\", without '/' and with brackets closed"

    private static func path(_ longest: Int) -> String {
        "write an absolute path of at most \(longest) bytes without '..'"
    }
}
