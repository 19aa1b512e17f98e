import Clippings
import Glibc
import WorkerPool

/// A worker that does what the file tells it, for tests of what its parent makes of that.
///
/// It shuts itself in and speaks with its parent by the real worker's code; only its parser is ill-behaved.
@main
struct Program {
    static func main() {
        guard let options = WorkerOptions(CommandLine.arguments) else { exit(EX_USAGE) }
        var served = 0
        let service = WorkerService(socket: options.socket, memory: options.memory)
        exit(
            service.run { file, hints, maximumBytes, take in
                defer { served += 1 }
                do throws(Refusal) {
                    let order = String(decoding: try file.bytes(at: 0, upTo: maximumBytes), as: UTF8.self)
                    switch obey(order, hints, served) {
                    case .parsed(let drafts): for draft in drafts { try take(draft) }
                    case .refused(let refusal): return refusal
                    }
                    return nil
                } catch {
                    return error
                }
            }
        )
    }

    private static func obey(_ order: String, _ hints: SourceHints, _ served: Int) -> ParseOutcome {
        switch order {
        case "hang":
            while true { sched_yield() }
        case "crash":
            abort()
        case "overflow the stack":
            return .refused(Refusal(.damaged, "\(depth(1))"))
        case "crash when tired":
            if served > 0 { abort() }
        case "exit":
            exit(3)
        case "take all memory in small pieces":
            var pieces: [[UInt8]] = []
            while true { pieces.append([UInt8](repeating: 1, count: 1 << 16)) }
        case "take all memory at once":
            return .refused(Refusal(.damaged, "\([UInt8](repeating: 1, count: 1 << 40).count)"))
        case "talk nonsense":
            let nonsense = [UInt8](repeating: 0xFF, count: 64)
            write(3, nonsense, nonsense.count)
            while true { sched_yield() }
        case "answer without an article":
            return .parsed([])
        case "refuse":
            return .refused(Refusal(.notAnArticle, "told to refuse"))
        default:
            break
        }
        var article = Article(format: "text")
        article.paragraphs = [order]
        article.headlines = [.init("file \(served) of this worker")]
        article.sourceURL = hints.sourceURL
        return .parsed([draft(of: article)])
    }

    private static func draft(of article: Article) -> Draft {
        let encoded = (try? ArticleCoding.encode(article)) ?? []
        return Draft(
            article: article,
            terms: IndexTerms(headline: "file", body: article.body),
            encodedArticle: encoded
        )
    }

    private static func depth(_ level: Int) -> Int {
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 16) { space in
            space[level % 4096] = UInt8(truncatingIfNeeded: level)
            return depth(level + 1) + Int(space[level % 4096])
        }
    }
}
