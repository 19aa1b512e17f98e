import Testing
import Varlink

@Suite struct ValidationTests {
    private let description: InterfaceDescription
    private let fields: [InterfaceDescription.Field]

    init() throws {
        description = try InterfaceDescription(
            """
            interface org.example.Desk
            type Order (newest, date)
            type Range (from: int, to: ?int)
            method Get(
              text: string, order: ?Order, limit: ?int, ratio: ?float, ranges: ?[]Range, by: ?[string]bool, rest: ?object
            ) -> ()
            """
        )
        fields = try #require(description.methods["Get"]).parameters
    }

    @Test(
        arguments: [
            ["text": "x"],
            ["text": "x", "order": nil, "limit": 3],
            ["text": "x", "order": "date", "ratio": 1, "ranges": [["from": 1], ["from": 1, "to": 2]]],
            ["text": "x", "ratio": 1.5, "by": ["a": true], "rest": ["anything": [1, 2]]],
        ] as [JSONObject]
    )
    func `parameters that fit pass`(parameters: JSONObject) {
        #expect(description.firstMismatch(parameters, with: fields) == nil)
    }

    @Test(
        arguments: [
            ([:], "text"),
            (["text": nil], "text"),
            (["text": 1], "text"),
            (["text": "x", "lmit": 3], "lmit"),
            (["text": "x", "order": "oldest"], "order"),
            (["text": "x", "limit": 1.5], "limit"),
            (["text": "x", "ranges": [["from": 1], ["to": 2]]], "ranges[1].from"),
            (["text": "x", "by": ["a": true, "b": 1]], "by.b"),
            (["text": "x", "rest": []], "rest"),
        ] as [(JSONObject, String)]
    )
    func `the first value that breaks its type is named`(parameters: JSONObject, path: String) {
        #expect(description.firstMismatch(parameters, with: fields) == path)
    }
}
