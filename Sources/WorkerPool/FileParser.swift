package import Clippings

/// Something that reads one file at a time: a sandboxed worker process, or a stand-in at the edge of a test.
///
/// Blocks the calling thread until the file is read, refused, or its deadline has passed.
package protocol FileParser: AnyObject, Sendable {
    /// Reads the open regular file `descriptor` (borrowed for the call; any offset) from its start.
    func parse(_ descriptor: CInt, hints: SourceHints) -> ParseOutcome
}
