import DeskInterface
import LanguagePacks
import Varlink

/// How a command was asked to print.
enum OutputFormat: Sendable {
    case text
    /// One JSON object a line.
    case jsonLines
}

/// Everything that commands print: each case has its text and its JSON in the renderer, and nowhere else.
enum Output {
    case status(DeskStatus)
    /// A page of a search; `next` is the command that shows the following one.
    case page(Desk.Search.Reply, next: String?)
    /// Identifiers alone, one a line.
    case identifiers([Int64])
    case hit(DeskHit)
    case clipping(Desk.Show.Reply)
    case exported(ExportedClipping, ExportedClipping.Form)
    /// The lives of files; `folders` says where the drop folders are, by name.
    case deliveries([DeskDelivery])
    case rejected(DeskDelivery)
    case retried([String])
    case delivered(DeliveredFile)
    case parsed(ParsedFile)
    /// The same with where each field came from.
    case explained(ParsedFile)
    case family(Desk.Copies.Reply, of: Int64, [CopyDifference])
    case edge(DeskCopyEdge)
    case story(Desk.Story.Reply)
    case stories([DeskStory])
    /// What one copy of a story changed.
    case differences(CopyDifferences)
    case alert(DeskAlert)
    case watches([DeskWatch])
    case preview(WatchTrial)
    case claims(Desk.Figures.Reply)
    case syndication(Desk.Syndication.Reply)
    /// Two articles side by side.
    case compared(ComparedFiles)
    case languages(LanguagePacks)
    /// What people said of topics.
    case labels(Desk.Labels.Reply)
    case trained(Desk.Train.Reply)
    case fault(Desk.Check.CheckFault)
    case checked(Desk.Check.Reply)
    case reindexed(Desk.Reindex.Reply)
    case backedUp(BackupReport)
    /// A change was made: what, in words, and as a word for scripts.
    case done(String, state: String)
}

/// A file that `add` put into a drop folder.
struct DeliveredFile: Sendable, Equatable {
    /// As given.
    var file: String
    var folder: String
    /// Printable name below the drop folder.
    var path: String
    /// What became of it; `nil` when nobody waited for that.
    var delivery: DeskDelivery?
}

/// What `parse` read from one file: articles, or why there are none.
struct ParsedFile: Sendable {
    struct Article: Sendable {
        var item: JSONObject
        var clip: JSONObject
    }

    enum Outcome: Sendable {
        case articles([Article])
        case refused(reason: String, detail: String)
    }

    /// As given.
    var file: String
    var outcome: Outcome
}
