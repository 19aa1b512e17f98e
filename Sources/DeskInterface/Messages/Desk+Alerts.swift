/// Methods about watches and what they raised.
extension Desk {
    package enum AddWatch: DeskMethod {
        package static let name = "AddWatch"
        package static let permission = Permission.desk

        package struct Parameters: Codable, Sendable, Equatable {
            package var name: String
            package var query: String
            /// Thresholds, default 3, 10 and 30.
            package var outlets: [Int]?
            /// Milliseconds.
            package var silence: Int64?
            package var replace: Bool?
            package var dryRun: Bool?
            /// How far the dry run looks back, default 7.
            package var days: Int?

            package init(
                name: String,
                query: String,
                outlets: [Int]? = nil,
                silence: Int64? = nil,
                replace: Bool? = nil,
                dryRun: Bool? = nil,
                days: Int? = nil
            ) {
                self.name = name
                self.query = query
                self.outlets = outlets
                self.silence = silence
                self.replace = replace
                self.dryRun = dryRun
                self.days = days
            }
        }

        package struct Reply: Codable, Sendable, Equatable {
            /// What the watch would have raised, in order, the last 1000 of it.
            package var alerts: [DeskAlert]
            package var total: Int
            /// Clippings that matched.
            package var matches: Int
            /// Stories that these are in.
            package var stories: Int
            /// Set when less than everything was looked at.
            package var note: String?

            package init(alerts: [DeskAlert], total: Int, matches: Int, stories: Int, note: String? = nil) {
                self.alerts = alerts
                self.total = total
                self.matches = matches
                self.stories = stories
                self.note = note
            }
        }
    }

    package enum Watches: DeskMethod {
        package static let name = "Watches"
        package typealias Parameters = Nothing

        package struct Reply: Codable, Sendable, Equatable {
            /// By name.
            package var watches: [DeskWatch]

            package init(watches: [DeskWatch]) {
                self.watches = watches
            }
        }
    }

    package enum RemoveWatch: DeskMethod {
        package static let name = "RemoveWatch"
        package static let permission = Permission.desk
        package typealias Reply = Nothing

        package struct Parameters: Codable, Sendable, Equatable {
            package var name: String

            package init(name: String) {
                self.name = name
            }
        }
    }

    package enum Alerts: DeskMethod {
        package static let name = "Alerts"

        package struct Parameters: Codable, Sendable, Equatable {
            /// Only alerts with a greater number.
            package var after: Int64?
            /// Only alerts with a smaller number.
            package var before: Int64?
            package var watch: String?
            /// 1...1000, default 20.
            package var limit: Int?
            /// The last ones, the newest first, in place of the first ones in order.
            package var newestFirst: Bool?

            package init(
                after: Int64? = nil,
                before: Int64? = nil,
                watch: String? = nil,
                limit: Int? = nil,
                newestFirst: Bool? = nil
            ) {
                self.after = after
                self.before = before
                self.watch = watch
                self.limit = limit
                self.newestFirst = newestFirst
            }
        }

        package struct Reply: Codable, Sendable, Equatable {
            package var alerts: [DeskAlert]

            package init(alerts: [DeskAlert]) {
                self.alerts = alerts
            }
        }
    }

    package enum FollowAlerts: DeskMethod {
        package static let name = "FollowAlerts"
        package static let needsMore = true

        package struct Parameters: Codable, Sendable, Equatable {
            /// Begin behind this one; else with what is raised from now on.
            package var after: Int64?
            package var watch: String?

            package init(after: Int64? = nil, watch: String? = nil) {
                self.after = after
                self.watch = watch
            }
        }

        package struct Reply: Codable, Sendable, Equatable {
            /// Absent in the first reply and in the last.
            package var alert: DeskAlert?

            package init(alert: DeskAlert? = nil) {
                self.alert = alert
            }
        }
    }
}
