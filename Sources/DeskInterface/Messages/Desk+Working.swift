/// Methods that change something.
extension Desk {
    package enum Retry: DeskMethod {
        package static let name = "Retry"
        package static let permission = Permission.desk

        package struct Parameters: Codable, Sendable, Equatable {
            package var claims: [String]?
            package var reason: String?

            package init(claims: [String]? = nil, reason: String? = nil) {
                self.claims = claims
                self.reason = reason
            }
        }

        package struct Reply: Codable, Sendable, Equatable {
            /// The claims put back.
            package var retried: [String]

            package init(retried: [String]) {
                self.retried = retried
            }
        }
    }

    package enum TakeDown: DeskMethod {
        package static let name = "TakeDown"
        package static let permission = Permission.desk
        package typealias Reply = Nothing

        package struct Parameters: Codable, Sendable, Equatable {
            package var id: Int64
            package var reason: String

            package init(id: Int64, reason: String) {
                self.id = id
                self.reason = reason
            }
        }
    }

    package enum Pause: DeskMethod {
        package static let name = "Pause"
        package static let permission = Permission.administrator
        package typealias Parameters = Nothing
        package typealias Reply = Nothing
    }

    package enum Resume: DeskMethod {
        package static let name = "Resume"
        package static let permission = Permission.administrator
        package typealias Parameters = Nothing
        package typealias Reply = Nothing
    }

    package enum Reindex: DeskMethod {
        package static let name = "Reindex"
        package static let permission = Permission.administrator
        package static let needsMore = true

        package struct Parameters: Codable, Sendable, Equatable {
            package var restart: Bool?

            package init(restart: Bool? = nil) {
                self.restart = restart
            }
        }

        package struct Reply: Codable, Sendable, Equatable {
            package var done: Int
            package var total: Int
            package var failed: Int

            package init(done: Int, total: Int, failed: Int) {
                self.done = done
                self.total = total
                self.failed = failed
            }
        }
    }

    package enum Check: DeskMethod {
        package static let name = "Check"
        package static let permission = Permission.administrator
        package static let needsMore = true
        package typealias Parameters = Nothing

        package struct Reply: Codable, Sendable, Equatable {
            package var done: Int
            package var total: Int
            package var finished: Bool
            package var faults: Int
            package var fault: CheckFault?

            package init(done: Int, total: Int, finished: Bool, faults: Int, fault: CheckFault? = nil) {
                self.done = done
                self.total = total
                self.finished = finished
                self.faults = faults
                self.fault = fault
            }
        }

        package struct CheckFault: Codable, Sendable, Equatable {
            /// Kebab-case name of the kind of fault.
            package var code: String
            package var clipping: Int64?
            package var detail: String
            package var remedy: String

            package init(code: String, clipping: Int64?, detail: String, remedy: String) {
                self.code = code
                self.clipping = clipping
                self.detail = detail
                self.remedy = remedy
            }
        }
    }
}
