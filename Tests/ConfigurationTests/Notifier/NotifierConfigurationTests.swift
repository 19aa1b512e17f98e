import Testing

@testable import Configuration

struct NotifierConfigurationTests {
    /// The configuration of a single file.
    private func loaded(_ text: String) throws -> NotifierConfiguration {
        let files = try ConfigurationFiles(text)
        return try NotifierConfiguration.load(files.main)
    }

    /// The complaints about a single file, as `LINE: message; remedy`.
    private func complaints(_ text: String) throws -> [String] {
        let files = try ConfigurationFiles(text)
        do throws(ConfigurationErrors) {
            _ = try NotifierConfiguration.load(files.main)
            return []
        } catch {
            return error.errors.map { String($0.description.dropFirst(files.main.utf8.count + 1)) }
        }
    }

    @Test func `without a file there are no destinations`() throws {
        let files = try ConfigurationFiles()
        let configuration = try NotifierConfiguration.load(files.main)
        #expect(configuration.destinations == [])
        #expect(configuration.file == nil)
        #expect(throws: ConfigurationErrors.self) {
            try NotifierConfiguration.load(files.main, isFileRequired: true)
        }
    }

    @Test func `the example as shipped sets nothing`() throws {
        var configuration = try loaded(ConfigurationSchema.notifier.example())
        configuration.file = nil
        #expect(try configuration == NotifierConfiguration.load("/nonexistent/notifier.toml"))
    }

    @Test func `the example with its comments taken away lacks only a receiver`() throws {
        let uncommented = ConfigurationSchema.notifier.example()
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("#") && !$0.hasPrefix("# ") && $0 != "#" ? $0.dropFirst() : $0 }
            .joined(separator: "\n")
        #expect(try complaints(uncommented).map { $0.contains("has neither exec nor url") } == [true])
        let whole = try loaded(uncommented.replacing("url = \"\"", with: "url = \"https://chat.example/hook\""))
        let bare = try loaded("[[destination]]\nname = \"desk\"\nurl = \"https://chat.example/hook\"\n")
        #expect(whole.destinations == bare.destinations)
    }

    @Test func `a webhook and a program are read with all that is set`() throws {
        let configuration = try loaded(
            """
            [daemon]
            socket = "/run/other"
            [[destination]]
            name = "chat"
            watches = ["flood"]
            kinds = ["kill", "correction"]
            url = "https://chat.example/hook"
            headers = ["Authorization: Bearer x"]
            secret_file = "/etc/kliping/secret"
            redirects = 1
            timeout = "2s"
            attempts = 3
            retry_after = "1s"
            retry_limit = "1min"
            rate = 0
            [[destination]]
            name = "printer"
            exec = ["/usr/bin/lp", "-o", "x"]
            """
        )
        #expect(configuration.socket == "/run/other")
        #expect(
            configuration.destinations == [
                DestinationSettings(
                    name: "chat",
                    watches: ["flood"],
                    kinds: ["kill", "correction"],
                    receiver: .webhook(
                        .init(
                            url: "https://chat.example/hook",
                            headers: ["Authorization: Bearer x"],
                            secretFile: "/etc/kliping/secret",
                            redirects: 1
                        )
                    ),
                    timeout: .seconds(2),
                    attempts: 3,
                    retryAfter: .seconds(1),
                    retryLimit: .seconds(60),
                    rate: nil
                ),
                DestinationSettings(name: "printer", receiver: .program(["/usr/bin/lp", "-o", "x"])),
            ]
        )
    }

    @Test func `an unknown key names the nearest one, with its line`() throws {
        #expect(
            try complaints("[[destination]]\nname = \"a\"\nexec = [\"/bin/true\"]\nsecret-fil = \"/x\"\n")
                == ["4: [[destination]] has no key 'secret-fil'; did you mean 'secret_file'?"]
        )
    }

    @Test(arguments: [
        (#"exec = ["/bin/true"]"# + "\n" + #"url = "https://a.example""#, "both exec and url"),
        ("timeout = \"1s\"", "neither exec nor url"),
        (#"exec = ["true"]"#, "names the program 'true'"),
        (#"url = "ftp://a.example""#, "'url' in [[destination]] is 'ftp://a.example'"),
        (#"url = "https:///x""#, "is 'https:///x'"),
        (#"url = "https://user:word@a.example/""#, "names a user"),
        (#"url = "https://a.example/a b""#, "is 'https://a.example/a b'"),
        (#"exec = ["/bin/true"]"# + "\nkinds = [\"new-figures\"]", "did you mean 'new-figure'?"),
        (#"url = "https://a.example""# + "\nheaders = [\"no colon\"]", "is 'no colon'"),
        (#"url = "https://a.example""# + "\nheaders = [\"Content-Length: 1\"]", "sets 'Content-Length'"),
        (#"url = "https://a.example""# + "\nheaders = [\"A: b\\r\\nC: d\"]", "has an element that is"),
        (#"exec = ["/bin/true"]"# + "\nredirects = 1", "no url that it is for"),
        (#"exec = ["/bin/true"]"# + "\nretry_after = \"1h\"", "waits longer"),
    ])
    func `what cannot be delivered to is refused`(keys: String, complaint: String) throws {
        let found = try complaints("[[destination]]\nname = \"a\"\n\(keys)\n")
        #expect(found.count == 1)
        #expect(found.first?.contains(complaint) == true, "\(found)")
    }

    @Test(arguments: ["..", "a/b", "", ".hidden", "mit leer"])
    func `a name that could be a path is refused`(name: String) throws {
        #expect(try complaints("[[destination]]\nname = \"\(name)\"\nexec = [\"/bin/true\"]\n").count == 1)
    }

    @Test(arguments: ConfigurationSchema.notifier.sections)
    func `every key is explained in whole sentences, in the manual, too`(section: ConfigurationSection) {
        let manual = ConfigurationSchema.notifier.manual()
        for key in section.keys {
            #expect(key.documentation.hasSuffix("."), "\(section.name).\(key.name)")
            #expect(manual.contains(".It Ic \(key.name) "), "\(section.name).\(key.name)")
        }
        #expect(manual.contains(".Dt KLIPING-NOTIFIER.CONF 5\n"))
    }
}
