import Configuration
import Testing

@Suite struct RequiredFileTests {
    @Test func `a main file that nobody named may be missing`() throws {
        let paths = DefaultPaths.service
        let configuration = try ConfigurationLoader.load(main: "/nonexistent/kliping.toml", defaults: paths)
        #expect(configuration.files.isEmpty)
    }

    @Test func `a main file that a person named has to be there`() throws {
        let errors = #expect(throws: ConfigurationErrors.self) {
            try ConfigurationLoader.load(
                main: "/nonexistent/kliping.toml",
                defaults: .service,
                isMainRequired: true
            )
        }
        #expect(errors?.errors.map(\.code) == [.unreadable])
        #expect(errors?.errors.first?.origin.file == "/nonexistent/kliping.toml")
    }
}
