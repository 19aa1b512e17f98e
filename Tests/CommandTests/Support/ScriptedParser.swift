import Clippings
import LinuxSystem
import WorkerPool

/// Reads a file's first line as an article's headline and the others as its paragraphs; an empty file is refused.
final class ScriptedParser: FileParser {
    func parse(_ descriptor: CInt, hints: SourceHints) -> ParseOutcome {
        guard let bytes = try? FileSystem.contents(of: descriptor, limit: 4000), !bytes.isEmpty else {
            return .refused(Refusal(.empty, "it holds no bytes"))
        }
        var article = Article(format: "text")
        let lines = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        article.headlines = lines.first.map { [.init($0)] } ?? []
        article.paragraphs = Array(lines.dropFirst())
        article.sourceURL = hints.sourceURL
        article.uri = hints.sourceURL
        article.infoSources = hints.publisher.map { [.init($0, .publisher)] } ?? []
        return .parsed([Draft(article: article, terms: .init(headline: "", body: ""), encodedArticle: [])])
    }
}
