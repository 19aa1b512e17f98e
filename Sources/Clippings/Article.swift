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
    /// When the first version was made, where a wire tells it apart from `published`.
    package var firstCreated: NewsDate?
    /// Not to be published before; see `publishingStatus`.
    package var embargoedUntil: NewsDate?
    /// No longer of editorial use after.
    package var expires: NewsDate?
    package var subjects: [Subject] = []
    package var genres: [Subject] = []
    package var descriptions: [Description] = []
    package var copyrightHolder: String?
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
    /// How the content came to be, a concept of IPTC's digital source types.
    package var digitalSourceType: Subject?
    /// What the sender wants done or known, such as `sig:update`, `sig:correction` or `kill`, as the document has it.
    package var signals: [String] = []
    /// Other items that this one names: what it corrects, replaces or belongs to.
    package var relations: [Relation] = []
    /// People, organisations, places, events and objects that the document's own metadata names.
    package var mentions: [Mention] = []
    /// Through whose hands the item went, oldest first.
    package var history: [Hop] = []
    package var gaps: [Gap] = []
    /// What the document says about its use, machine-readable or in words, page furniture included.
    package var rights: [RightsSignal] = []
    /// What was found out about the text; `nil` until it was classified.
    package var classification: Classification?
    /// What stood in the same file before this article (behind it, for the last) and could not be read.
    package var leftOut: [LeftOut] = []
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
        /// How much the item is about it, 0 to 100.
        package var relevance: Int?

        package init(_ name: String, _ kind: Kind, uri: String? = nil, relevance: Int? = nil) {
            self.name = name
            self.kind = kind
            self.uri = uri
            self.relevance = relevance
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
        /// What else the document states for the field, and was not taken; the best first.
        package var runnersUp: [Candidate] = []

        package init(_ place: String, raw: String, runnersUp: [Candidate] = []) {
            self.place = place
            self.raw = raw
            self.runnersUp = runnersUp
        }
    }

    /// A value that a field could have had.
    package struct Candidate: Codable, Sendable, Equatable {
        package var place: String
        package var raw: String

        package init(_ place: String, raw: String) {
            self.place = place
            self.raw = raw
        }
    }

    /// Another item that a document names, and what it is to this one.
    package struct Relation: Codable, Sendable, Equatable {
        package enum Kind: String, Codable, Sendable {
            /// This item takes the other's place.
            case supersedes
            /// This item takes the other's place because the other was wrong.
            case corrects
            /// The other is withdrawn: nobody may use it any more.
            case kills
            /// This item carries on the other, which stays.
            case updates
            /// The other holds this one, as a package or a running story does.
            case partOf = "part-of"
            case translationOf = "translation-of"
            /// What this one was made from.
            case derivedFrom = "derived-from"
            case seeAlso = "see-also"
        }

        package var kind: Kind
        /// The other's URL or identifier, as the document has it.
        package var uri: String
        package var version: String?
        package var title: String?

        package init(_ kind: Kind, uri: String, version: String? = nil, title: String? = nil) {
            self.kind = kind
            self.uri = uri
            self.version = version
            self.title = title
        }
    }

    /// Somebody or something that a document's metadata says it is about.
    package struct Mention: Codable, Sendable, Equatable {
        package enum Kind: String, Codable, Sendable {
            case person, organisation, place, event, object
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

    /// One stage of an item's way from its maker to the desk.
    package struct Hop: Codable, Sendable, Equatable {
        package var party: String
        package var action: String?
        package var date: NewsDate?

        package init(party: String, action: String? = nil, date: NewsDate? = nil) {
            self.party = party
            self.action = action
            self.date = date
        }
    }

    /// A part of a container that gave no article.
    package struct LeftOut: Codable, Sendable, Equatable {
        /// The part's name inside the container, such as a file's path, a record's URL or `entry 3`.
        package var name: String
        package var refusal: Refusal

        package init(_ name: String, _ refusal: Refusal) {
            self.name = name
            self.refusal = refusal
        }
    }
}
