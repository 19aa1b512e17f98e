/// A method call as it crosses the wire.
package struct Call: Sendable, Equatable {
    /// The fully qualified name, `org.kliping.Desk.Search`.
    package var method: String
    package var parameters: JSONObject
    /// The caller takes any number of replies, all but the last marked as continued.
    package var more: Bool
    /// The caller wants no reply, not even an error.
    package var oneway: Bool
    /// The caller wants to go on in another protocol; never granted here.
    package var upgrade: Bool

    package init(_ method: String, _ parameters: JSONObject = [:], more: Bool = false, oneway: Bool = false) {
        self.method = method
        self.parameters = parameters
        self.more = more
        self.oneway = oneway
        upgrade = false
    }

    /// Reads a message; members it does not know are passed over.
    package init(message: [UInt8], limits: JSONParser.Limits) throws(ProtocolFault) {
        let object = try ProtocolFault.object(in: message, limits: limits)
        guard let method = object["method"]?.string else {
            throw ProtocolFault(.notACall, "the message names no method")
        }
        self.method = method
        parameters = try ProtocolFault.parameters(of: object)
        more = try Self.flag("more", of: object)
        oneway = try Self.flag("oneway", of: object)
        upgrade = try Self.flag("upgrade", of: object)
    }

    /// The interface's part of the method's name, and the method's own; `nil` when there is no dot.
    package var qualifiedName: (interface: String, method: String)? {
        guard let dot = method.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        return (String(method[..<dot]), String(method[method.utf8.index(after: dot)...]))
    }

    /// The message's bytes with the NUL that ends it.
    package var message: [UInt8] {
        var object: JSONObject = ["method": .string(method)]
        if !parameters.isEmpty { object["parameters"] = .object(parameters) }
        if more { object["more"] = true }
        if oneway { object["oneway"] = true }
        if upgrade { object["upgrade"] = true }
        return JSONValue.object(object).bytes + [0]
    }

    private static func flag(_ name: String, of object: JSONObject) throws(ProtocolFault) -> Bool {
        switch object[name] {
        case nil, .null: false
        case .bool(let value): value
        default: throw ProtocolFault(.notACall, "'\(name)' is neither true nor false")
        }
    }
}
