import Classification
import Clippings
import Glibc
import LanguagePacks
import LinuxSystem
import NewsFormats
import SystemPackage
import TextAnalysis
import WorkerPool

/// Reads files for `klipingd` and `kliping parse`, shut in a sandbox: bytes in, articles out.
@main
struct Program {
    static func main() {
        let arguments = CommandLine.arguments
        if arguments.dropFirst() == ["--version"] {
            print("\(WorkerExecutable.name) \(KlipingVersion.text)")
        } else if arguments.dropFirst() == ["--try-to-escape"] {
            exit(EscapeAttempts.run())
        } else if let options = WorkerOptions(arguments) {
            exit(serve(options))
        } else {
            let text =
                "\(WorkerExecutable.name) is started by klipingd and kliping; to read a file: 'kliping parse FILE'\n"
            write(STDERR_FILENO, text, text.utf8.count)
            exit(EX_USAGE)
        }
    }

    private static func serve(_ options: WorkerOptions) -> CInt {
        let packs = LanguagePacks(directories: options.knowledge)
        DocumentReader.prepare(packs)
        let reader = DocumentReader()
        let analyzer = Analyzer()
        let classifier = Classifier(packs: packs, taughtTopics: options.topics.flatMap(taught))
        return WorkerService(socket: options.socket, memory: options.memory).run { file, hints, maximumBytes, take in
            reader.read(file, hints: hints, maximumBytes: maximumBytes) { article throws(Refusal) in
                var article = article
                article.classification = classifier.classify(article)
                try take(draft(article, analyzer))
            }
        }
    }

    /// What a desk's corrections taught; none when the file is not there, which is how it begins.
    private static func taught(_ path: String) -> [UInt8]? {
        guard let file = try? FileSystem.openToRead(FilePath(path)) else { return nil }
        return try? FileSystem.contents(of: file.number, limit: Classifier.maximumTaughtSize + 1)
    }

    private static func draft(_ article: Article, _ analyzer: Analyzer) throws(Refusal) -> Draft {
        do {
            return Draft(
                article: article,
                terms: analyzer.terms(of: article),
                encodedArticle: try ArticleCoding.encode(article)
            )
        } catch {
            throw Refusal(.damaged, "what was read cannot be handed on: \(error)")
        }
    }
}
