import Clippings
import Glibc

/// How a worker process failed at a file.
enum WorkerFailure: Error, Equatable {
    /// No answer within the deadline; it was killed.
    case timeLimit(Duration)
    /// It died because the kernel gave it no more memory.
    case memoryLimit(Int)
    /// It died of a signal.
    case signal(CInt)
    /// It ended by itself with an exit status.
    case exit(CInt)
    /// It answered nonsense; it was killed.
    case nonsense(String)

    /// Whether a fresh process may do better: one that has served many files may have been the cause.
    var deservesAnotherTry: Bool {
        switch self {
        case .timeLimit: false
        case .memoryLimit, .signal, .exit, .nonsense: true
        }
    }

    var refusal: Refusal {
        switch self {
        case .timeLimit(let limit):
            Refusal(
                .timeLimit,
                "reading took longer than \(limit); raise the deadline or split the file, then retry it"
            )
        case .memoryLimit(let bytes):
            Refusal(
                .memoryLimit,
                "reading needed more than \(bytes >> 20) MiB; raise the worker's memory limit or split the file, "
                    + "then retry it"
            )
        case .signal(let number):
            Refusal(
                .workerCrashed,
                "the worker died of signal \(number) (\(Self.name(ofSignal: number))) while reading it, and again in a "
                    + "fresh process; please report the file"
            )
        case .exit(let status):
            Refusal(.workerCrashed, "the worker ended with status \(status) while reading it; please report the file")
        case .nonsense(let detail):
            Refusal(.workerCrashed, "the worker gave an answer that makes no sense (\(detail)); please report the file")
        }
    }

    private static func name(ofSignal number: CInt) -> String {
        strsignal(number).map { String(cString: $0) } ?? "unknown"
    }
}
