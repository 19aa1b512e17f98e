/// An error that answers a call: a fully qualified name with parameters.
package struct CallError: Error, Sendable, Equatable, CustomStringConvertible {
    package var name: String
    package var parameters: JSONObject

    package init(_ name: String, _ parameters: JSONObject = [:]) {
        self.name = name
        self.parameters = parameters
    }

    package var description: String {
        parameters.isEmpty ? name : "\(name) \(JSONValue.object(parameters).text)"
    }
}

/// The errors of `org.varlink.service`, which every service may answer with.
extension CallError {
    package static func interfaceNotFound(_ interface: String) -> CallError {
        CallError("org.varlink.service.InterfaceNotFound", ["interface": .string(interface)])
    }

    package static func methodNotFound(_ method: String) -> CallError {
        CallError("org.varlink.service.MethodNotFound", ["method": .string(method)])
    }

    package static func methodNotImplemented(_ method: String) -> CallError {
        CallError("org.varlink.service.MethodNotImplemented", ["method": .string(method)])
    }

    package static func invalidParameter(_ parameter: String) -> CallError {
        CallError("org.varlink.service.InvalidParameter", ["parameter": .string(parameter)])
    }

    package static let expectedMore = CallError("org.varlink.service.ExpectedMore")
}
