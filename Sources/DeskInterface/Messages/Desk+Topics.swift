/// What people say of topics, and what is learnt from it.
extension Desk {
    package enum Label: DeskMethod {
        package static let name = "Label"
        package static let permission = Permission.desk

        /// What a person says of a clipping and a topic.
        package enum Standing: String, Sendable, CaseIterable {
            case has
            case hasNot = "has-not"
            /// Takes the word back.
            case unsaid
        }

        package struct Parameters: Codable, Sendable, Equatable {
            package var id: Int64
            /// A code or a name.
            package var topic: String
            /// A `Standing`; `has` by default.
            package var standing: String?

            package init(id: Int64, topic: String, standing: String? = nil) {
                self.id = id
                self.topic = topic
                self.standing = standing
            }
        }

        package struct Reply: Codable, Sendable, Equatable {
            package var code: String
            package var name: String
            /// False where there was no word to take back.
            package var changed: Bool

            package init(code: String, name: String, changed: Bool) {
                self.code = code
                self.name = name
                self.changed = changed
            }
        }
    }

    package enum Labels: DeskMethod {
        package static let name = "Labels"

        package struct Parameters: Codable, Sendable, Equatable {
            /// Of one clipping; of all without.
            package var id: Int64?
            /// 1...10,000, default 1,000.
            package var limit: Int?

            package init(id: Int64? = nil, limit: Int? = nil) {
                self.id = id
                self.limit = limit
            }
        }

        package struct Reply: Codable, Sendable, Equatable {
            /// Newest first.
            package var labels: [DeskTopicLabel]
            package var total: Int

            package init(labels: [DeskTopicLabel], total: Int) {
                self.labels = labels
                self.total = total
            }
        }
    }

    package enum Train: DeskMethod {
        package static let name = "Train"
        package static let permission = Permission.desk

        package struct Parameters: Codable, Sendable, Equatable {
            /// Goes back to the shipped model; default false.
            package var forget: Bool?

            package init(forget: Bool? = nil) {
                self.forget = forget
            }
        }

        /// What held-out labels say: how many the model alone has right, and how many with what others taught.
        package struct Trial: Codable, Sendable, Equatable {
            package var labels: Int
            package var before: Int
            package var after: Int

            package init(labels: Int, before: Int, after: Int) {
                self.labels = labels
                self.before = before
                self.after = after
            }
        }

        package struct Reply: Codable, Sendable, Equatable {
            package var clippings: Int
            package var labels: Int
            /// Labels of topics that the model does not know.
            package var leftOut: Int
            package var topics: Int
            /// How many weights of words were learnt.
            package var weights: Int
            /// `nil` where there were too few to hold some out.
            package var trial: Trial?

            package init(clippings: Int, labels: Int, leftOut: Int, topics: Int, weights: Int, trial: Trial?) {
                self.clippings = clippings
                self.labels = labels
                self.leftOut = leftOut
                self.topics = topics
                self.weights = weights
                self.trial = trial
            }
        }
    }
}

/// What a person said of a clipping and a topic.
package struct DeskTopicLabel: Codable, Sendable, Equatable {
    package var clipping: Int64
    /// Of an IPTC Media Topic, or the name of a topic of the desk's own.
    package var code: String
    package var name: String
    package var applies: Bool
    /// Milliseconds since 1970.
    package var given: Int64
    package var headline: String?

    package init(clipping: Int64, code: String, name: String, applies: Bool, given: Int64, headline: String?) {
        self.clipping = clipping
        self.code = code
        self.name = name
        self.applies = applies
        self.given = given
        self.headline = headline
    }
}
