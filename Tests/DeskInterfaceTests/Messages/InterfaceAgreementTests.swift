import DeskInterface
import Testing
import Varlink

/// The Swift types against the interface description, field by field.
@Suite struct InterfaceAgreementTests {
    private let description: InterfaceDescription

    init() throws {
        description = try Desk.description()
    }

    @Test func `every method of the description has its Swift type and the reverse`() {
        #expect(Set(Desk.methods.map { $0.name }) == Set(description.methods.keys))
    }

    @Test(arguments: Desk.methods.map { $0.name })
    func `parameters and replies have the fields the description gives them`(name: String) throws {
        let method = try #require(Desk.methods.first { $0.name == name })
        let declaration = try #require(description.methods[name])
        let (parameters, reply) = try shapes(of: method)
        try compare(parameters, declaration.parameters, at: "\(name) parameters")
        try compare(reply, declaration.results, at: "\(name) reply")
    }

    @Test func `every error of the description has its case, and its fields`() throws {
        let samples: [DeskError] = [
            .invalidQuery(message: "m", offset: 1, length: 2, remedy: "r"), .noSuchClipping(id: 1),
            .noSuchFile(path: "p"), .noSuchStory(id: 1), .noSuchWatch(name: "w"), .watchExists(name: "w"),
            .tooManyWatches(limit: 3), .invalidCursor, .permissionDenied(needs: "n"),
            .noSuchTopic(topic: "t", nearest: "n"), .tooFewLabels(clippings: 1, needed: 2), .busy(reason: "r"),
            .archiveFailure(message: "m", remedy: "r"),
        ]
        for sample in samples {
            let error = sample.callError
            let name = try #require(Call(error.name).qualifiedName)
            let fields = try #require(description.errors[name.method])
            #expect(description.firstMismatch(error.parameters, with: fields) == nil)
            #expect(DeskError(error) == sample)
        }
        #expect(samples.count == description.errors.count)
    }

    private func shapes<Method: DeskMethod>(of method: Method.Type) throws -> (Shape, Shape) {
        (try Shape(of: Method.Parameters.self), try Shape(of: Method.Reply.self))
    }

    private func compare(_ shape: Shape, _ fields: [InterfaceDescription.Field], at place: String) throws {
        guard case .structure(let members) = shape else {
            Issue.record("\(place): \(shape) is no structure")
            return
        }
        #expect(members.map(\.name) == fields.map(\.name), "\(place)")
        for (member, field) in zip(members, fields) {
            try compare(member.shape, field.type, at: "\(place).\(member.name)")
        }
    }

    private func compare(_ shape: Shape, _ type: TypeExpression, at place: String) throws {
        switch (shape, type) {
        case (.nullable(let shape), .nullable(let type)), (.array(let shape), .array(let type)):
            try compare(shape, type, at: place)
        case (_, .named(let name)):
            try compare(shape, try #require(description.types[name]), at: place)
        case (.structure, .structure(let fields)):
            try compare(shape, fields, at: place)
        case (.bool, .bool), (.int, .int), (.float, .float), (.string, .string), (.object, .object):
            break
        default:
            Issue.record("\(place): Swift has \(shape), the description \(type)")
        }
    }
}
