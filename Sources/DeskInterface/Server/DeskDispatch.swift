package import Varlink

/// Turns a call into the handler's function and its answer into replies: permit, decode, call, encode.
package struct DeskDispatch: Sendable {
    /// Sends a reply; `continues` when another follows.
    package typealias Output = @Sendable (_ reply: JSONObject, _ continues: Bool) async throws -> Void

    let handler: any DeskHandler
    let policy: AccessPolicy

    package init(handler: any DeskHandler, policy: AccessPolicy) {
        self.handler = handler
        self.policy = policy
    }

    /// Answers a call that fits the interface description.
    ///
    /// Throws `CallError` for what the client must hear, whatever `output` throws, `CancellationError`, and what the
    /// handler throws beyond that.
    package func answer(_ call: Call, from caller: Caller, output: @escaping Output) async throws {
        guard let method = Desk.methods.first(where: { $0.qualifiedName == call.method }) else {
            throw CallError.methodNotImplemented(call.method)
        }
        guard let permission = caller.permission, permission >= method.permission else {
            throw DeskError.permissionDenied(needs: policy.holders(of: method.permission)).callError
        }
        guard call.more || !method.needsMore else { throw CallError.expectedMore }
        do {
            try await run(method, call, caller, output)
        } catch let error as DeskError {
            throw error.callError
        }
    }

    private func run<Method: DeskMethod>(
        _ method: Method.Type,
        _ call: Call,
        _ caller: Caller,
        _ output: @escaping Output
    ) async throws {
        let parameters: Method.Parameters
        do {
            parameters = try call.parameters.decoded()
        } catch let error as DecodingError {
            throw CallError.invalidParameter(error.path)
        }
        let reply = try await Method.answer(handler, parameters, caller) { reply in
            try await output(JSONObject(encoding: reply), true)
        }
        let pieces = call.more ? Method.pieces(of: reply) : [reply]
        for (index, piece) in pieces.enumerated() {
            try await output(JSONObject(encoding: piece), index < pieces.count - 1)
        }
    }
}

extension DecodingError {
    /// Where in the parameters the value stands that could not be decoded, `facets.2`.
    fileprivate var path: String {
        let context: Context? =
            switch self {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
                .dataCorrupted(let context):
                context
            @unknown default: nil
            }
        return context?.codingPath.map(\.stringValue).joined(separator: ".") ?? ""
    }
}
