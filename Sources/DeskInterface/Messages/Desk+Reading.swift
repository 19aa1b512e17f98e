package import Varlink

/// Methods that only read.
extension Desk {
    package enum Status: DeskMethod {
        package static let name = "Status"
        package typealias Parameters = Nothing

        package struct Reply: Codable, Sendable, Equatable {
            package var status: DeskStatus

            package init(status: DeskStatus) {
                self.status = status
            }
        }
    }

    package enum Search: DeskMethod {
        package static let name = "Search"

        package struct Parameters: Codable, Sendable, Equatable {
            package var query: String
            /// `newest` (default), `date` or `relevance`.
            package var order: String?
            /// 1...1000, default 20.
            package var limit: Int?
            package var cursor: String?
            /// Default true.
            package var snippets: Bool?
            package var facets: [String]?
            /// Shows one clipping of each family of copies; default false.
            package var fold: Bool?

            package init(
                query: String,
                order: String? = nil,
                limit: Int? = nil,
                cursor: String? = nil,
                snippets: Bool? = nil,
                facets: [String]? = nil,
                fold: Bool? = nil
            ) {
                self.fold = fold
                self.query = query
                self.order = order
                self.limit = limit
                self.cursor = cursor
                self.snippets = snippets
                self.facets = facets
            }
        }

        package struct Reply: Codable, Sendable, Equatable {
            package var hits: [DeskHit]
            package var total: Int
            package var totalIsLowerBound: Bool
            package var cursor: String?
            package var facets: [DeskFacet]
            package var note: String?

            package init(
                hits: [DeskHit],
                total: Int,
                totalIsLowerBound: Bool,
                cursor: String? = nil,
                facets: [DeskFacet] = [],
                note: String? = nil
            ) {
                self.hits = hits
                self.total = total
                self.totalIsLowerBound = totalIsLowerBound
                self.cursor = cursor
                self.facets = facets
                self.note = note
            }
        }
    }

    package enum Show: DeskMethod {
        package static let name = "Show"

        package struct Parameters: Codable, Sendable, Equatable {
            package var id: Int64

            package init(id: Int64) {
                self.id = id
            }
        }

        package struct Reply: Codable, Sendable, Equatable {
            package var id: Int64
            /// Milliseconds since 1970.
            package var added: Int64
            package var folder: String
            package var tags: [String]
            package var hash: String
            package var part: Int
            /// The ninjs 3.1 item.
            package var item: JSONObject
            /// Our extension.
            package var clip: JSONObject
            package var deliveries: [DeskDelivery]
            /// `superseded` or `withdrawn` once a later item of the wire says so; absent for a current clipping.
            package var edition: String?
            /// The clipping that says so.
            package var editionBy: Int64?

            package init(
                id: Int64,
                added: Int64,
                folder: String,
                tags: [String],
                hash: String,
                part: Int,
                item: JSONObject,
                clip: JSONObject,
                deliveries: [DeskDelivery],
                edition: String? = nil,
                editionBy: Int64? = nil
            ) {
                self.edition = edition
                self.editionBy = editionBy
                self.id = id
                self.added = added
                self.folder = folder
                self.tags = tags
                self.hash = hash
                self.part = part
                self.item = item
                self.clip = clip
                self.deliveries = deliveries
            }
        }
    }

    package enum Original: DeskMethod {
        package static let name = "Original"
        package static let needsMore = true
        package typealias Parameters = Show.Parameters

        /// A piece of the original; the last one is the reply that closes the call.
        package struct Reply: Codable, Sendable, Equatable {
            /// Of the whole original, in bytes.
            package var size: Int64
            /// Base64 of at most 1 MiB.
            package var piece: String

            package init(size: Int64, piece: String) {
                self.size = size
                self.piece = piece
            }
        }
    }

    package enum Why: DeskMethod {
        package static let name = "Why"

        package struct Parameters: Codable, Sendable, Equatable {
            /// A path (its end is enough) or a claim.
            package var path: String?
            package var id: Int64?

            package init(path: String? = nil, id: Int64? = nil) {
                self.path = path
                self.id = id
            }
        }

        package struct Reply: Codable, Sendable, Equatable {
            /// Newest first.
            package var deliveries: [DeskDelivery]

            package init(deliveries: [DeskDelivery]) {
                self.deliveries = deliveries
            }
        }
    }

    package enum Rejected: DeskMethod {
        package static let name = "Rejected"

        package struct Parameters: Codable, Sendable, Equatable {
            package var limit: Int?
            /// Only what was refused before this claim.
            package var before: String?

            package init(limit: Int? = nil, before: String? = nil) {
                self.limit = limit
                self.before = before
            }
        }

        package typealias Reply = Why.Reply
    }

    package enum Follow: DeskMethod {
        package static let name = "Follow"
        package static let needsMore = true

        package struct Parameters: Codable, Sendable, Equatable {
            package var query: String?

            package init(query: String? = nil) {
                self.query = query
            }
        }

        package struct Reply: Codable, Sendable, Equatable {
            /// Absent in the first reply, which says that following has begun, and in one that ends it.
            package var hit: DeskHit?

            package init(hit: DeskHit?) {
                self.hit = hit
            }
        }
    }
}
