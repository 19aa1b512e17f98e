/// What a service says of itself, and what it can answer without its own code: `org.varlink.service`.
package struct ServiceDescription: Sendable {
    package let vendor: String
    package let product: String
    package let version: String
    package let url: String
    package let interfaces: [InterfaceDescription]

    package init(vendor: String, product: String, version: String, url: String, interfaces: [InterfaceDescription]) {
        self.vendor = vendor
        self.product = product
        self.version = version
        self.url = url
        self.interfaces = interfaces
    }

    /// The whole answer to a call of `org.varlink.service`; `nil` for a valid call that the service must answer.
    func answer(_ call: Call) throws(CallError) -> JSONObject? {
        guard let (interface, method) = call.qualifiedName else { throw .invalidParameter("method") }
        if interface == Self.ownName { return try ownAnswer(method, call) }
        guard let description = interfaces.first(where: { $0.name == interface }) else {
            throw .interfaceNotFound(interface)
        }
        guard let declaration = description.methods[method] else { throw .methodNotFound(call.method) }
        guard !call.upgrade else { throw .methodNotImplemented(call.method) }
        guard !(call.more && call.oneway) else { throw .invalidParameter("more") }
        if let path = description.firstMismatch(call.parameters, with: declaration.parameters) {
            throw .invalidParameter(path)
        }
        return nil
    }

    private func ownAnswer(_ method: String, _ call: Call) throws(CallError) -> JSONObject {
        switch method {
        case "GetInfo":
            if let member = call.parameters.members.first { throw .invalidParameter(member.name) }
            let names = [Self.ownName] + interfaces.map(\.name)
            return [
                "vendor": .string(vendor), "product": .string(product), "version": .string(version),
                "url": .string(url), "interfaces": .array(names.map(JSONValue.string)),
            ]
        case "GetInterfaceDescription":
            guard let name = call.parameters["interface"]?.string else { throw .invalidParameter("interface") }
            if name == Self.ownName { return ["description": .string(Self.ownText)] }
            guard let description = interfaces.first(where: { $0.name == name }) else { throw .interfaceNotFound(name) }
            return ["description": .string(description.text)]
        default:
            throw .methodNotFound(call.method)
        }
    }

    private static let ownName = "org.varlink.service"

    /// As https://varlink.org/Service has it: methods and errors are fixed by the protocol.
    private static let ownText = """
        # What every Varlink service answers.
        interface org.varlink.service

        # Who made the service, and which interfaces it has.
        method GetInfo() -> (
          vendor: string,
          product: string,
          version: string,
          url: string,
          interfaces: []string
        )

        # An interface's description as text.
        method GetInterfaceDescription(interface: string) -> (description: string)

        error InterfaceNotFound (interface: string)
        error MethodNotFound (method: string)
        error MethodNotImplemented (method: string)
        error InvalidParameter (parameter: string)
        error PermissionDenied ()
        # The method answers with more than one reply: call it with 'more'.
        error ExpectedMore ()
        """ + "\n"
}
