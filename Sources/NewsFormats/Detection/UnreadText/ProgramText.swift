/// Tells source code, styles and settings from prose: by signs that sentences do not have, and by how lines begin and end.
enum ProgramText {
    /// Fewer bytes say too little, unless nothing but code is in them.
    private static let least = 40
    /// Of the bytes of a program at least so many are signs, per thousand.
    private static let leastSigns = 35
    /// The same where lines are endless, as in what a packer writes.
    private static let leastSignsOfPacked = 60
    /// An endless line has more bytes than this.
    private static let packed = 400

    static func fills(_ sample: TextSample) -> Bool {
        guard sample.size >= least else { return false }
        var signs = 0
        var code = 0
        var packedSize = 0
        var spaces = 0
        for line in sample.lines {
            let own = line.reduce(0) { $0 + (isSign($1) ? 1 : 0) }
            signs += own
            if line.count > packed, own * 1000 >= line.count * leastSignsOfPacked {
                packedSize += line.count
                spaces += line.reduce(0) { $0 + ($1 == Byte.space ? 1 : 0) }
            } else if isCode(Array(line), signs: own) {
                code += 1
            }
        }
        // Words are parted by spaces; what packers leave of them is few.
        if packedSize * 2 > sample.size, spaces * 9 < packedSize { return true }
        return sample.lines.count >= 3 && code * 2 >= sample.lines.count && signs * 1000 >= sample.size * leastSigns
    }

    /// Whether a byte is a sign of programs: sentences have one in a hundred at most.
    static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: "="), UInt8(ascii: ";"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "&"),
            UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "@"),
            UInt8(ascii: "`"), UInt8(ascii: "*"):
            true
        default: false
        }
    }

    /// Whether a line begins, ends or assigns as programs do.
    private static func isCode(_ line: [UInt8], signs: Int) -> Bool {
        guard let last = line.last else { return false }
        if openings.contains(where: { line.starts(with: $0) }) { return true }
        if [UInt8(ascii: "{"), UInt8(ascii: "}")].contains(last) { return true }
        guard signs > 0 else { return startsWithKeyword(line) && last == Byte.colon }
        if [Byte.semicolon, Byte.openBracket, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\\")].contains(last) {
            return true
        }
        if line.ends(with: ");") || line.ends(with: "),") || line.ends(with: "},") || line.ends(with: "],") {
            return true
        }
        return startsWithKeyword(line) || assigns(line) || calls(line)
    }

    private static func startsWithKeyword(_ line: [UInt8]) -> Bool {
        let word = line.prefix { Byte.isLetter($0) || $0 == UInt8(ascii: "_") }
        guard (2...12).contains(word.count) else { return false }
        return keywords.contains(String(decoding: word, as: UTF8.self))
    }

    /// Whether a line is `name = …` or `a.b += …`.
    private static func assigns(_ line: [UInt8]) -> Bool {
        var index = 0
        while index < line.count, Byte.isLetter(line[index]) || Byte.isDigit(line[index]) || isInName(line[index]) {
            index += 1
        }
        guard index > 0 else { return false }
        while index < line.count, line[index] == Byte.space { index += 1 }
        if index < line.count, [Byte.plus, Byte.hyphen, Byte.colon, UInt8(ascii: "*")].contains(line[index]) {
            index += 1
        }
        return index < line.count && line[index] == UInt8(ascii: "=")
    }

    /// `name(…` and `a.b(…`: no space before the bracket.
    private static func calls(_ line: [UInt8]) -> Bool {
        let name = line.prefix { Byte.isLetter($0) || Byte.isDigit($0) || isInName($0) }
        return name.count > 1 && name.count < line.count && line[name.count] == Byte.openBracket
    }

    private static func isInName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || byte == Byte.period || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "[")
            || byte == UInt8(ascii: "]")
    }

    private static let openings = [
        "//", "/*", "*/", "#include", "#define", "#if ", "#ifdef", "#ifndef", "#endif", "<?", "?>", "});", "})", "};",
        "@import", "@media",
        "@property", "@Override", "--:", "<!--", "\"\"\"",
    ]
    private static let keywords: Set<String> = [
        "import", "from", "def", "class", "func", "function", "return", "var", "let", "const", "if", "else", "elif",
        "for", "while", "switch", "case", "struct", "enum", "public", "private", "static", "void", "int", "package",
        "using", "namespace", "export", "async", "await", "try", "catch", "except", "finally", "raise", "throw", "with",
        "fn", "impl", "mod", "pub", "use", "match", "end", "begin", "do", "done", "fi", "then", "echo", "select",
        "insert", "create", "alter", "drop", "update", "where", "values", "print", "printf", "type", "interface",
        "guard", "extension", "protocol", "template", "typedef", "unsigned", "require", "module", "local", "break",
        "continue", "yield", "lambda", "self", "this", "new", "SELECT", "INSERT", "CREATE", "ALTER", "DROP", "UPDATE",
        "FROM", "WHERE", "VALUES", "BEGIN", "COMMIT",
    ]
}
