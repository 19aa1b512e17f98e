/// A peer that does not speak the protocol: the connection ends with it.
package struct ProtocolFault: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Code: String, Sendable {
        /// A message is longer than this end takes.
        case tooLong = "too-long"
        case notJSON = "not-json"
        case notACall = "not-a-call"
        /// A reply came that no call waits for.
        case unexpected
        /// The peer went away in the middle.
        case closed
    }

    package let code: Code
    package let message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }

    static func object(in message: [UInt8], limits: JSONParser.Limits) throws(ProtocolFault) -> JSONObject {
        let value: JSONValue
        do {
            value = try JSONParser.parse(message, limits: limits)
        } catch {
            throw ProtocolFault(.notJSON, "the message is not JSON: \(error)")
        }
        guard case .object(let object) = value else { throw ProtocolFault(.notJSON, "the message is not an object") }
        return object
    }

    static func parameters(of message: JSONObject) throws(ProtocolFault) -> JSONObject {
        switch message["parameters"] {
        case nil, .null: [:]
        case .object(let parameters): parameters
        default: throw ProtocolFault(.notJSON, "'parameters' is not an object")
        }
    }
}
