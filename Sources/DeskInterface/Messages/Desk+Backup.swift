extension Desk {
    package enum Backup: DeskMethod {
        package static let name = "Backup"
        package static let permission = Permission.administrator
        package static let needsMore = true
        package typealias Parameters = Nothing

        package struct Reply: Codable, Sendable, Equatable {
            /// The file that the piece belongs to, a path below the archive's folder; `nil` while the catalogue is copied
            /// and at the end.
            package var file: String?
            /// Of the file, in bytes.
            package var size: Int64?
            /// Base64, of at most 1 MiB.
            package var piece: String?
            /// Bytes of `total` that are copied, or sent.
            package var done: Int64
            package var total: Int64
            /// In the archive at the instant of the copy.
            package var clippings: Int
            /// Originals that went while the copy was made.
            package var leftOut: Int
            package var finished: Bool

            package init(
                file: String? = nil,
                size: Int64? = nil,
                piece: String? = nil,
                done: Int64,
                total: Int64,
                clippings: Int = 0,
                leftOut: Int = 0,
                finished: Bool = false
            ) {
                self.file = file
                self.size = size
                self.piece = piece
                self.done = done
                self.total = total
                self.clippings = clippings
                self.leftOut = leftOut
                self.finished = finished
            }
        }
    }
}
