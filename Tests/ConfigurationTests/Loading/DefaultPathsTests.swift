import Testing

import Configuration

struct DefaultPathsTests {
    private let environment = [
        "HOME": "/home/ani", "XDG_DATA_HOME": "/home/ani/data", "XDG_CONFIG_HOME": "/home/ani/config",
        "XDG_RUNTIME_DIR": "/run/user/1000",
    ]

    @Test func `the service keeps to the system's directories`() throws {
        let configuration = try loaded("")
        #expect(configuration.spool.path == "/var/spool/kliping")
        #expect(configuration.archive.path == "/var/lib/kliping")
        #expect(configuration.socket.path == "/run/kliping/org.kliping.Desk")
        #expect(configuration.socket.readers == "kliping")
        #expect(configuration.socket.desk == "kliping-desk")
        #expect(configuration.folders.map(\.path) == ["/var/spool/kliping/inbox"])
        #expect(DefaultPaths.service.configuration == "/etc/kliping/kliping.toml")
        #expect(DefaultPaths.service.dropIns == "/etc/kliping/kliping.toml.d")
    }

    @Test func `a user's own daemon keeps to the XDG directories and answers no group`() throws {
        let paths = DefaultPaths.user(environment: environment)
        let configuration = try loaded("", paths)
        #expect(paths.configuration == "/home/ani/config/kliping/kliping.toml")
        #expect(configuration.folders.map(\.path) == ["/home/ani/data/kliping/inbox"])
        #expect(configuration.spool.working == "/home/ani/data/kliping/working")
        #expect(configuration.archive.path == "/home/ani/data/kliping")
        #expect(configuration.socket.path == "/run/user/1000/kliping/org.kliping.Desk")
        #expect(configuration.socket.readers == nil)
        #expect(configuration.socket.desk == nil)
    }

    @Test func `without XDG variables, or with relative ones, the home directory has the places`() {
        let paths = DefaultPaths.user(environment: [
            "HOME": "/home/ani", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "",
        ])
        #expect(paths.configuration == "/home/ani/.config/kliping/kliping.toml")
        #expect(paths.archive == "/home/ani/.local/share/kliping")
    }

    @Test func `without a runtime directory a place for the socket is asked for`() throws {
        let paths = DefaultPaths.user(environment: ["HOME": "/home/ani"])
        #expect(
            try complaints("", paths) == [
                "there is no place for the socket, for XDG_RUNTIME_DIR is not set; "
                    + "log in through pam_systemd, give --socket PATH, or set 'path' in [socket]"
            ]
        )
        #expect(try loaded("", paths.overriding(socket: "/tmp/desk")).socket.path == "/tmp/desk")
        #expect(try loaded("[socket]\npath = \"/tmp/desk\"", paths).socket.path == "/tmp/desk")
    }

    @Test func `the command line wins over every file`() throws {
        let paths = DefaultPaths.service.overriding(
            inbox: "/srv/in/drop",
            data: "store/",
            socket: "../desk",
            workingDirectory: "/home/ani"
        )
        let configuration = try loaded(
            """
            [spool]
            path = "/a"
            [archive]
            path = "/b"
            [socket]
            path = "/c"
            [[folder]]
            name = "inbox"
            path = "/d"
            after_intake = "keep"
            """,
            paths
        )
        #expect(configuration.folders.map(\.path) == ["/srv/in/drop"])
        #expect(configuration.folders.map(\.afterIntake) == [.keep])
        #expect(configuration.spool.path == "/srv/in")
        #expect(configuration.archive.path == "/home/ani/store")
        #expect(configuration.socket.path == "/home/desk")
    }

    @Test func `a user's own daemon given a data directory alone has its drop folder there`() throws {
        let paths = DefaultPaths.user(environment: environment).overriding(data: "/mnt/desk")
        let configuration = try loaded("", paths)
        #expect(configuration.folders.map(\.path) == ["/mnt/desk/inbox"])
        #expect(configuration.archive.path == "/mnt/desk")
    }
}
