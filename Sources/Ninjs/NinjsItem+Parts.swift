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

    /// Somebody who made the item, or whom it is about.
    struct Person: Encodable {
        let name: String
        let rel: String
        let uri: String?

        init(_ person: Article.Person) {
            name = person.name
            rel = person.role.rawValue
            uri = nil
        }

        init(_ mention: Article.Mention) {
            name = mention.name
            rel = Mention.about
            uri = mention.uri.flatMap(ResourceIdentifier.normalized)
        }
    }

    /// An organisation, a place, an event or an object that the item is about.
    struct Mention: Encodable {
        static let about = "about"

        let name: String
        let rel = Mention.about
        let uri: String?

        init(_ mention: Article.Mention) {
            name = mention.name
            uri = mention.uri.flatMap(ResourceIdentifier.normalized)
        }
    }

    /// Another item, by what it is to this one; only one with a URI can stand in an item.
    struct Association: Encodable {
        let name: String
        let rel: String
        let uri: String
        let version: String?

        init?(_ relation: Article.Relation) {
            guard let uri = ResourceIdentifier.normalized(relation.uri) else { return nil }
            self.uri = uri
            name = relation.title ?? relation.kind.rawValue
            rel = relation.kind.rawValue
            version = relation.version
        }
    }

    struct DigitalSourceType: Encodable {
        let name: String?
        let uri: String?
        let literal: String?

        init(_ type: Article.Subject) {
            uri = type.uri.flatMap(ResourceIdentifier.normalized)
            name = uri == nil ? nil : type.name
            literal = uri == nil ? type.name : nil
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
        let creator: String?
        let relevance: Int?

        init(_ subject: Article.Subject) {
            let isConcept = subject.kind == .concept
            name = isConcept ? subject.name : nil
            rel = isConcept ? nil : subject.kind.rawValue
            uri = subject.uri.flatMap(ResourceIdentifier.normalized)
            literal = isConcept ? nil : subject.name
            creator = nil
            relevance = subject.relevance.flatMap { (0...100).contains($0) ? $0 : nil }
        }

        /// A topic that was found here, and not stated by the document.
        init(_ topic: Topic) {
            name = topic.name
            rel = nil
            uri = topic.uri
            literal = nil
            creator = "Kliping"
            relevance = min(max(topic.relevance, 0), 100)
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
