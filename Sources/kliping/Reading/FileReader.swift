import Clippings
import LinuxSystem
import Ninjs
import SystemPackage
import Varlink
import WorkerPool

/// Reads files named on the command line, with the daemon's parsers in the daemon's sandbox.
struct FileReader {
    let parser: any FileParser
    /// From the command line; outweighs what the file's sidecar says.
    let sourceURL: String?
    let console: Console

    func read(_ argument: FileArgument) -> ParsedFile {
        do throws(Refusal) {
            return ParsedFile(file: argument.text, outcome: .articles(try articles(of: argument.path)))
        } catch {
            return ParsedFile(
                file: argument.text,
                outcome: .refused(reason: error.reason.rawValue, detail: error.detail)
            )
        }
    }

    /// The articles of a file as values.
    func draftedArticles(of argument: FileArgument) throws(Refusal) -> [Article] {
        let file = try open(argument.path)
        return try drafts(of: argument.path, file).drafts.map(\.article)
    }

    private func articles(of path: FilePath) throws(Refusal) -> [ParsedFile.Article] {
        let file = try open(path)
        let (drafts, hints) = try drafts(of: path, file)
        let hash = try hash(of: file)
        return try drafts.enumerated().map { (part, draft) throws(Refusal) in
            var article = draft.article
            // The daemon keeps tags with the clipping; where nothing is filed, they show as keywords.
            for tag in hints.tags where !article.subjects.contains(where: { $0.name == tag }) {
                article.subjects.append(.init(tag, .keyword))
            }
            return try self.article(article, hash: hash, part: part)
        }
    }

    private func drafts(
        of path: FilePath,
        _ file: borrowing Descriptor
    ) throws(Refusal) -> (drafts: [Draft], hints: SourceHints) {
        let hints = FileHints.hints(of: path, descriptor: file.number, sourceURL: sourceURL) { complaint in
            console.writeError("kliping: \(InertText.line(complaint))\n")
        }
        switch parser.parse(file.number, hints: hints) {
        case .parsed(let parsed): return (parsed, hints)
        case .refused(let refusal): throw refusal
        }
    }

    private func article(_ article: Article, hash: ContentHash, part: Int) throws(Refusal) -> ParsedFile.Article {
        do {
            return ParsedFile.Article(
                item: try JSONObject(encoding: NinjsItem(article, hash: hash, part: part)),
                clip: try JSONObject(encoding: ClipExtension(article))
            )
        } catch {
            throw Refusal(.damaged, "what was read cannot be written as JSON: \(error)")
        }
    }

    /// Opens a regular file, through a link too: the person named it.
    private func open(_ path: FilePath) throws(Refusal) -> Descriptor {
        do {
            let descriptor = try FileDescriptor.open(path, .readOnly, options: [.nonBlocking, .closeOnExec])
            let file = Descriptor(owning: descriptor.rawValue)
            guard try FileStatus.of(file.number).kind == .regular else {
                throw Refusal(.notAFile, "it is not a regular file; name files, not directories")
            }
            return file
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Refusal(.unreadable, "it cannot be opened: \(error)")
        }
    }

    private func hash(of file: borrowing Descriptor) throws(Refusal) -> ContentHash {
        do {
            guard let hash = try OriginalHash.hash(of: file.number) else {
                throw Refusal(.unreadable, "its SHA-256 could not be computed; see whether libcrypto is in order")
            }
            return hash
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Refusal(.unreadable, "it cannot be read: \(error)")
        }
    }
}
