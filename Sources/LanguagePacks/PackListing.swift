/// What is known of one language, for a list of all.
package struct PackListing: Sendable, Equatable {
    /// What stands for a file that is inside the program.
    package static let builtIn = "built in"

    package var code: String
    package var name: String
    /// In the order in which they lie over each other; `builtIn` for the one inside the program.
    package var files: [String]
    /// The sections that the files fill.
    package var sections: [String]
}
