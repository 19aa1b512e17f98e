import Clippings

/// A file that is JSON, read as a whole.
enum JSONDocument {
    /// More values of one file than this are not read, those inside others counted.
    static let mostValues = 500_000

    /// What is said of the rest of a file with more values than are read.
    static var overfull: Refusal {
        Refusal(.tooLarge, "the file has more than \(mostValues) values; split it into several")
    }

    /// The file's objects and lists, one after another, and whether there were too many values to read all.
    static func read(_ bytes: [UInt8]) -> (values: [JSONValue], isCut: Bool) {
        JSONReader.read(bytes, mostValues: mostValues)
    }
}
