/// A query of which new matches are told, as it was asked for.
package struct WatchSettings: Sendable, Equatable {
    /// So many watches an archive takes.
    package static let most = 1000
    package static let defaultOutlets = [3, 10, 30]
    /// Milliseconds: shorter silences are any source's.
    package static let leastSilence: Int64 = 60_000
    package static let mostSilence: Int64 = 366 * 86_400_000

    package var name: String
    package var query: String
    /// Told when so many outlets carry a story, ascending.
    package var outlets: [Int]
    /// Told when nothing matched for so many milliseconds.
    package var silence: Int64?

    package init(name: String, query: String, outlets: [Int] = Self.defaultOutlets, silence: Int64? = nil) {
        self.name = name
        self.query = query
        self.outlets = Array(Set(outlets)).sorted()
        self.silence = silence
    }

    /// Whether a name is 1 to 64 letters, digits, `-`, `_` and `.`, which no program takes for an option or a path.
    package static func isName(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard (1...64).contains(bytes.count), let first = bytes.first, first != 0x2D, first != 0x2E else {
            return false
        }
        return bytes.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
            default: false
            }
        }
    }
}

/// A watch and what became of it; times in milliseconds since 1970.
package struct WatchRecord: Sendable, Equatable {
    package var settings: WatchSettings
    package var added: Int64
    /// When a clipping matched last.
    package var lastMatch: Int64?
    /// Alerts of the last 24 hours.
    package var alertsLastDay: Int
    package var lastAlert: Int64?
    /// Why the query is not understood any more.
    package var fault: String?

    package init(
        settings: WatchSettings,
        added: Int64,
        lastMatch: Int64? = nil,
        alertsLastDay: Int = 0,
        lastAlert: Int64? = nil,
        fault: String? = nil
    ) {
        self.settings = settings
        self.added = added
        self.lastMatch = lastMatch
        self.alertsLastDay = alertsLastDay
        self.lastAlert = lastAlert
        self.fault = fault
    }
}

/// What came of adding a watch.
package enum WatchAddition: Sendable, Equatable {
    case added
    /// One of that name is there.
    case exists
    /// As many as there may be are there.
    case full
}
