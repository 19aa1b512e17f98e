import Testing
import Varlink

@Suite struct InterfaceDescriptionTests {
    @Test func `types, methods and errors are read`() throws {
        let description = try InterfaceDescription(
            """
            # An example.
            interface org.example-two.Desk
            type Kind (one, two)
            type Item (id: int, kind: ?Kind, tags: []string, more: [string]?Item, inner: (flag: bool, any: object))
            method Get(id: int) -> (item: Item) # after
            method Ping() -> ()
            error NotThere (id: int)
            error Gone
            """
        )
        #expect(description.name == "org.example-two.Desk")
        #expect(description.types["Kind"] == .enumeration(["one", "two"]))
        guard case .structure(let fields) = description.types["Item"] else {
            Issue.record("Item is no structure")
            return
        }
        #expect(fields.map(\.name) == ["id", "kind", "tags", "more", "inner"])
        #expect(fields[1].type == .nullable(.named("Kind")))
        #expect(fields[3].type == .map(.nullable(.named("Item"))))
        #expect(description.methods["Get"]?.results.map(\.name) == ["item"])
        #expect(description.methods["Ping"]?.parameters == [])
        #expect(description.errors["NotThere"]?.count == 1)
        #expect(description.errors["Gone"] == [])
    }

    @Test(arguments: [
        ("type A (x: int)", 1, "'interface' should stand here"),
        ("interface a.b\nmethod get() -> ()", 2, "a name that starts with a capital letter should stand here"),
        ("interface a.b\nmethod Get() ()", 2, "'->' should stand here"),
        ("interface a.b\n\ntype A (x: B)", 3, "no type 'B' is declared"),
        ("interface a.b\ntype A (x: int, x: int)", 2, "'x' stands twice"),
        ("interface a.b\ntype A (x: int)\ntype A (y: int)", 3, "'A' is declared twice"),
        ("interface a.b\nstruct A (x: int)", 2, "'struct' is none of type, method, error"),
        ("interface a.b\ntype A (x: Int32", 2, "')' should stand here"),
    ])
    func `a text that breaks the grammar is refused with its line`(text: String, line: Int, message: String) {
        let fault = #expect(throws: DescriptionFault.self) { try InterfaceDescription(text) }
        #expect(fault?.line == line)
        #expect(fault?.message == message)
    }
}
