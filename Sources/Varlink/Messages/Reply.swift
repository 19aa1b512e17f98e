/// A reply, or an error in its place, as it crosses the wire.
package struct Reply: Sendable, Equatable {
    package var parameters: JSONObject
    /// Another reply to the same call follows.
    package var continues: Bool
    /// The fully qualified name of an error, whose parameters then stand in `parameters`.
    package var error: String?

    package init(_ parameters: JSONObject = [:], continues: Bool = false) {
        self.parameters = parameters
        self.continues = continues
    }

    package init(_ error: CallError) {
        parameters = error.parameters
        continues = false
        self.error = error.name
    }

    /// Reads a message; members it does not know are passed over.
    package init(message: [UInt8], limits: JSONParser.Limits) throws(ProtocolFault) {
        let object = try ProtocolFault.object(in: message, limits: limits)
        parameters = try ProtocolFault.parameters(of: object)
        continues = object["continues"]?.bool ?? false
        error = object["error"]?.string
    }

    /// The message's bytes with the NUL that ends it.
    package var message: [UInt8] {
        var object: JSONObject = [:]
        if let error { object["error"] = .string(error) }
        if error == nil || !parameters.isEmpty { object["parameters"] = .object(parameters) }
        if continues { object["continues"] = true }
        return JSONValue.object(object).bytes + [0]
    }
}
