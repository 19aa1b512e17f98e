import Clippings
import LinuxSystem
import WorkerPool

/// Reads a file's bytes as the headline of an article; an empty file is refused.
final class ScriptedParser: FileParser {
    func parse(_ descriptor: CInt, hints: SourceHints) -> ParseOutcome {
        guard let bytes = try? FileSystem.contents(of: descriptor, limit: 1000), !bytes.isEmpty else {
            return .refused(Refusal(.empty, "it holds no bytes"))
        }
        var article = Article(format: "text")
        article.headlines = [.init(String(decoding: bytes, as: UTF8.self))]
        article.sourceURL = hints.sourceURL
        article.uri = hints.sourceURL
        article.infoSources = hints.publisher.map { [.init($0, .publisher)] } ?? []
        return .parsed([Draft(article: article, terms: .init(headline: "", body: ""), encodedArticle: [])])
    }
}
