import Testing
import Varlink

@Suite struct JSONCodingTests {
    private struct Report: Codable, Equatable {
        var name: String
        var count: Int
        var ratio: Double
        var note: String?
        var tags: [String]
        var parts: [Part]
        var extra: JSONObject
        var table: [String: Int]

        struct Part: Codable, Equatable {
            var kind: Kind
            var isWhole: Bool
        }

        enum Kind: String, Codable { case first, second }
    }

    private let report = Report(
        name: "x",
        count: -3,
        ratio: 2,
        note: nil,
        tags: ["a", "b"],
        parts: [.init(kind: .second, isWhole: true)],
        extra: ["deep": [1, ["y": nil]]],
        table: ["one": 1]
    )

    private let json: JSONValue = [
        "name": "x", "count": -3, "ratio": .number(2), "tags": ["a", "b"],
        "parts": [["kind": "second", "isWhole": true]],
        "extra": ["deep": [1, ["y": nil]]], "table": ["one": 1],
    ]

    @Test func `a structure becomes an object in the order of its properties, absent ones left out`() throws {
        #expect(try JSONValue(encoding: report) == json)
    }

    @Test func `an object becomes the structure again`() throws {
        #expect(try json.decoded(as: Report.self) == report)
    }

    @Test func `null is an absent optional`() throws {
        var object = try #require(json.object)
        object["note"] = .null
        #expect(try object.decoded(as: Report.self) == report)
    }

    @Test func `a whole number stands for a double, a fraction never for an integer`() throws {
        #expect(try JSONValue.array([1, 1.5]).decoded(as: [Double].self) == [1, 1.5])
        #expect(throws: DecodingError.self) { try JSONValue.array([1.5]).decoded(as: [Int].self) }
    }

    @Test func `an integer too large for its type is refused`() {
        #expect(throws: DecodingError.self) { try JSONValue.array([300]).decoded(as: [UInt8].self) }
        #expect(throws: EncodingError.self) { try JSONValue(encoding: [UInt64.max]) }
    }

    @Test func `a missing member is named`() throws {
        var object = try #require(json.object)
        object["count"] = nil
        let error = #expect(throws: DecodingError.self) { try object.decoded(as: Report.self) }
        guard case .keyNotFound(let key, _) = error else {
            Issue.record("\(String(describing: error)) names no key")
            return
        }
        #expect(key.stringValue == "count")
    }
}
