import Testing
import Varlink

@Suite struct JSONParserTests {
    @Test(
        arguments: [
            ("null", JSONValue.null), (" true ", true), ("false", false), ("0", 0), ("-0", 0),
            ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
            ("1.5", 1.5), ("1e3", .number(1000)), ("9223372036854775808", .number(9_223_372_036_854_775_808)),
            ("\"\"", ""), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9""#, "é"),
            (#""\ud83d\ude00""#, "😀"), ("[]", []), ("[1,[2]]", [1, [2]]), ("{}", [:]),
            (#"{"a":1,"b":{"c":null}}"#, ["a": 1, "b": ["c": nil]]),
        ] as [(String, JSONValue)]
    )
    func `a value is read exactly`(text: String, value: JSONValue) throws {
        #expect(try JSONParser.parse(Array(text.utf8)) == value)
    }

    @Test(arguments: [
        ("", 0), ("{", 1), ("[1", 2), ("[1,]", 3), (#"{"a" 1}"#, 5), (#"{"a":1,}"#, 7), ("{a:1}", 1), ("01", 2),
        ("1.", 2), ("-", 1), ("1e", 2), ("tru", 0), ("\"a", 2), ("\"\u{1}\"", 1), (#""\x""#, 3), ("1 2", 2),
    ])
    func `broken text is refused with its byte offset`(text: String, offset: Int) {
        let fault = #expect(throws: JSONFault.self) { try JSONParser.parse(Array(text.utf8)) }
        #expect(fault?.offset == offset)
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        let fault = #expect(throws: JSONFault.self) { try JSONParser.parse([0x22, 0xFF, 0x22]) }
        #expect(fault?.code == .encoding)
    }

    @Test(arguments: [#""\ud83d""#, #""\ude00""#, #""\ud83dA""#, #""\ud83d\u0041""#])
    func `half a surrogate pair is refused`(text: String) {
        let fault = #expect(throws: JSONFault.self) { try JSONParser.parse(Array(text.utf8)) }
        #expect(fault?.code == .encoding)
    }

    @Test func `a member given twice is refused`() {
        let fault = #expect(throws: JSONFault.self) { try JSONParser.parse(Array(#"{"a":1,"a":2}"#.utf8)) }
        #expect(fault?.code == .duplicate)
        #expect(fault?.offset == 7)
    }

    @Test func `a number beyond all doubles is refused`() {
        let fault = #expect(throws: JSONFault.self) { try JSONParser.parse(Array("1e999".utf8)) }
        #expect(fault?.code == .number)
    }

    @Test func `nesting is taken to its limit and refused beyond`() throws {
        let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        _ = try JSONParser.parse(Array(deepest.utf8))
        let fault = #expect(throws: JSONFault.self) { try JSONParser.parse(Array("[\(deepest)]".utf8)) }
        #expect(fault?.code == .tooDeep)
    }

    @Test func `more values than the limit are refused`() throws {
        let limits = JSONParser.Limits(values: 4)
        _ = try JSONParser.parse(Array("[1,2,3]".utf8), limits: limits)
        let fault = #expect(throws: JSONFault.self) { try JSONParser.parse(Array("[1,2,3,4]".utf8), limits: limits) }
        #expect(fault?.code == .tooMany)
    }
}
