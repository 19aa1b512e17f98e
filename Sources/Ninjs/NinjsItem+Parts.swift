import Clippings

// The objects inside an item, each with only the properties that the schema allows there.
extension NinjsItem {
    struct Standard: Encodable {
        let name = "ninjs"
        let version = "3.1"
        let schema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"
    }

    /// A headline, a body or a description.
    struct Text: Encodable {
        let role: String?
        let contentType = "text/plain"
        let charCount: Int?
        let value: String

        init(_ value: String, role: String?) {
            self.role = role
            charCount = nil
            self.value = value
        }

        /// Only a body may say how long it is; characters are counted as Unicode scalars.
        init(body: String) {
            role = nil
            charCount = body.unicodeScalars.count
            value = body
        }
    }

    struct Person: Encodable {
        let name: String
        let rel: String

        init(_ person: Article.Person) {
            name = person.name
            rel = person.role.rawValue
        }
    }

    struct InfoSource: Encodable {
        let name: String
        let role: String
        let uri: String?

        init(_ source: Article.InfoSource) {
            name = source.name
            role = source.role.rawValue
            uri = source.uri.flatMap(ResourceIdentifier.normalized)
        }
    }

    /// A subject: a concept of a vocabulary by its URI, or the publisher's own word as a literal.
    struct Concept: Encodable {
        let name: String?
        let rel: String?
        let uri: String?
        let literal: String?

        init(_ subject: Article.Subject) {
            let isConcept = subject.kind == .concept
            name = isConcept ? subject.name : nil
            rel = isConcept ? nil : subject.kind.rawValue
            uri = subject.uri.flatMap(ResourceIdentifier.normalized)
            literal = isConcept ? nil : subject.name
        }
    }

    struct Genre: Encodable {
        let name: String
        let uri: String?

        init(_ genre: Article.Subject) {
            name = genre.name
            uri = genre.uri.flatMap(ResourceIdentifier.normalized)
        }
    }

    struct AlternativeIdentifier: Encodable {
        let role: String
        let value: String

        init(role: String, value: String) {
            self.role = role
            self.value = value
        }

        init(_ identifier: Article.AlternativeIdentifier) {
            self.init(role: identifier.role, value: identifier.value)
        }
    }
}
