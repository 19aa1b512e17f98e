import Clippings
import Glibc
import NewsFormats
import Ninjs

/// What must hold for any bytes, whichever format they are read as.
struct Fuzzing {
    private let reader = DocumentReader()
    /// The name of the format to read as; `nil` to have it told by the content.
    private let format: String?
    private let hash: ContentHash

    /// Takes the format from the environment variable `KLIPING_FUZZ_FORMAT`.
    init?() {
        DocumentReader.prepare()
        guard let hash = ContentHash(bytes: [UInt8](repeating: 0, count: 32)) else { return nil }
        self.hash = hash
        format = getenv("KLIPING_FUZZ_FORMAT").map { String(cString: $0) }
        if let format, !DocumentReader.formatNames.contains(format) { return nil }
    }

    /// Reads the bytes; answers with what is wrong with the outcome, if anything is.
    func fault(in bytes: [UInt8]) -> String? {
        let outcome =
            format.flatMap { reader.read(bytes, as: $0, hints: SourceHints()) }
            ?? reader.read(bytes, hints: SourceHints())
        switch outcome {
        case .refused(let refusal): return refusal.detail.isEmpty ? "a refusal without a word" : nil
        case .articles(let articles):
            if articles.isEmpty { return "neither an article nor a refusal" }
            for (part, article) in articles.enumerated() {
                if let fault = fault(in: article, part: part) { return fault }
            }
            return nil
        }
    }

    private func fault(in article: Article, part: Int) -> String? {
        do {
            guard try ArticleCoding.decode(ArticleCoding.encode(article)) == article else {
                return "the article is another after it was stored"
            }
            _ = try NinjsItem.encode(article, hash: hash, part: part)
            _ = try ClipExtension.encode(article)
        } catch {
            return "the article cannot be written: \(error)"
        }
        if article.paragraphs.contains(where: { $0.utf8.contains(0) }) { return "a NUL in a paragraph" }
        return nil
    }
}
