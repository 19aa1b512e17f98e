/// One news article as a parser read it: what the document says, and nothing it does not.
///
/// Field names are IPTC's where IPTC has one. A field the document does not state is `nil` or empty, never guessed.
package struct Article: Codable, Sendable, Equatable {
    /// The canonical URL or the wire's own identifier.
    package var uri: String?
    package var headlines: [Headline] = []
    /// Paragraphs in reading order, each without line breaks, page furniture removed.
    package var paragraphs: [String] = []
    /// The byline as printed.
    package var byline: String?
    package var people: [Person] = []
    package var infoSources: [InfoSource] = []
    package var dateline: Dateline?
    /// BCP 47; `und` when unsure.
    package var language = "und"
    package var published: NewsDate?
    package var modified: NewsDate?
    package var contentCreated: NewsDate?
    package var subjects: [Subject] = []
    package var genres: [Subject] = []
    package var descriptions: [Description] = []
    package var copyrightNotice: String?
    package var usageTerms: String?
    package var editorialNote: String?
    package var slugline: String?
    /// 1 (most urgent) to 9.
    package var urgency: Int?
    /// `usable`, `withheld` or `canceled`.
    package var publishingStatus: String?
    package var version: String?
    package var alternativeIdentifiers: [AlternativeIdentifier] = []
    /// Where the desk got the file from, when the document, a sidecar or an extended attribute says so.
    package var sourceURL: String?
    /// The name of the format, such as `text` or `html`.
    package var format: String
    /// The character encoding the bytes were decoded from, lower case (`utf-8`, `windows-1252`).
    package var encoding: String?
    /// What kind of page it is, such as `article`, `gallery`, `live` or `about`.
    package var pageType: String?
    package var gaps: [Gap] = []
    /// Where each field came from, by field name.
    package var evidence: [String: Evidence] = [:]

    package init(format: String) {
        self.format = format
    }

    /// The headline proper: the first one without a role.
    package var headline: String? {
        headlines.first { $0.role == nil }?.value
    }

    /// The paragraphs parted by one empty line.
    package var body: String {
        paragraphs.joined(separator: "\n\n")
    }

    /// Names of the information sources in one role, in document order.
    package func sources(_ role: InfoSource.Role) -> [String] {
        infoSources.filter { $0.role == role }.map(\.name)
    }
}

extension Article {
    package struct Headline: Codable, Sendable, Equatable {
        package var value: String
        /// `nil` for the headline itself, else `kicker` or `subhead`.
        package var role: String?

        package init(_ value: String, role: String? = nil) {
            self.value = value
            self.role = role
        }
    }

    package struct Person: Codable, Sendable, Equatable {
        package enum Role: String, Codable, Sendable {
            case author, editor, reporter, photographer
        }

        package var name: String
        package var role: Role

        package init(_ name: String, _ role: Role) {
            self.name = name
            self.role = role
        }
    }

    /// An organisation the text comes from, and in what capacity.
    package struct InfoSource: Codable, Sendable, Equatable {
        package enum Role: String, Codable, Sendable {
            /// The outlet that carries the article.
            case publisher
            /// The credited wire.
            case agency
            /// Whom the article says it quotes or retells (`Sumber:`, `dikutip dari`).
            case source
            /// A release wire.
            case distributor
        }

        package var name: String
        package var role: Role
        package var uri: String?

        package init(_ name: String, _ role: Role, uri: String? = nil) {
            self.name = name
            self.role = role
            self.uri = uri
        }
    }

    /// Place, agency and date at the head of the body.
    package struct Dateline: Codable, Sendable, Equatable {
        /// As printed, without the dash that parts it from the text.
        package var text: String
        package var place: String?
        package var agency: String?
        package var date: NewsDate?

        package init(text: String, place: String? = nil, agency: String? = nil, date: NewsDate? = nil) {
            self.text = text
            self.place = place
            self.agency = agency
            self.date = date
        }
    }

    /// A section, a keyword or a controlled-vocabulary concept.
    package struct Subject: Codable, Sendable, Equatable {
        package enum Kind: String, Codable, Sendable {
            /// The publisher's own section.
            case section
            /// The publisher's own keyword or tag.
            case keyword
            /// A concept with a URI.
            case concept
        }

        package var name: String
        package var kind: Kind
        package var uri: String?

        package init(_ name: String, _ kind: Kind, uri: String? = nil) {
            self.name = name
            self.kind = kind
            self.uri = uri
        }
    }

    package struct Description: Codable, Sendable, Equatable {
        package var value: String
        /// `summary` (the publisher's abstract), `lede` or `caption`.
        package var role: String

        package init(_ value: String, role: String) {
            self.value = value
            self.role = role
        }
    }

    package struct AlternativeIdentifier: Codable, Sendable, Equatable {
        package var role: String
        package var value: String

        package init(role: String, value: String) {
            self.role = role
            self.value = value
        }
    }

    /// A place where the document is known to have lost text.
    package struct Gap: Codable, Sendable, Equatable {
        package enum Kind: String, Codable, Sendable {
            case lostLinkText = "lost-link-text"
            case cutOff = "cut-off"
            case paywall
            case mojibake
        }

        package var kind: Kind
        /// Index into `paragraphs`.
        package var paragraph: Int?
        /// The damaged spot as it stands, at most 80 characters.
        package var text: String

        package init(_ kind: Kind, paragraph: Int?, text: String) {
            self.kind = kind
            self.paragraph = paragraph
            self.text = text
        }
    }

    /// Where a field's value was read, and the raw text there.
    package struct Evidence: Codable, Sendable, Equatable {
        /// Such as `line 3`, `meta[property=og:title]`, `json-ld datePublished`, `sidecar`.
        package var place: String
        package var raw: String

        package init(_ place: String, raw: String) {
            self.place = place
            self.raw = raw
        }
    }
}
