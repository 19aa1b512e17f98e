import Testing
import Varlink

@Suite struct JSONWriterTests {
    @Test func `an object keeps the order of its members`() {
        let value: JSONValue = ["z": 1, "a": [true, nil, 1.5], "m": ["x": "y"]]
        #expect(value.text == #"{"z":1,"a":[true,null,1.5],"m":{"x":"y"}}"#)
    }

    @Test func `quotes, backslashes and control characters are escaped, all else stands as it is`() {
        #expect(JSONValue.string("\"\\\n\r\t\u{1}\u{1F}é/😀").text == #""\"\\\n\r\t\u0001\u001fé/😀""#)
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan])
    func `a number JSON has no form for becomes null`(number: Double) {
        #expect(JSONValue.number(number).text == "null")
    }

    @Test(arguments: [0.1, 1e20, .leastNonzeroMagnitude, -2.5, 1.0])
    func `a number read again is the same`(number: Double) throws {
        #expect(try JSONParser.parse(JSONValue.number(number).bytes) == .number(number))
    }

    @Test func `a zero byte never reaches the wire`() {
        #expect(!JSONValue.string("a\u{0}b").bytes.contains(0))
    }
}
