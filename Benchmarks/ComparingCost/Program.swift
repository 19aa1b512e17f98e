import Archive
import Glibc
import SQLiteArchive
import Stories

/// Compares the clippings of an archive once more and prints what each costs, in milliseconds of processor time.
///
///     comparing-cost ARCHIVE replay              all of them, from an index that is empty at first
///     comparing-cost ARCHIVE newest COUNT TIMES  the newest COUNT, behind TIMES as many as the archive holds
@main struct Program {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 2 else {
            print("usage: comparing-cost ARCHIVE replay | newest COUNT TIMES")
            exit(2)
        }
        let archive = try SQLiteArchive(directory: arguments[0])
        var count: ClippingID = 0
        while let last = try archive.signatures(after: count, limit: 1000).last { count = last.id }
        let isReplay = arguments[1] == "replay"
        let times = arguments.count > 3 ? max(1, Int(arguments[3]) ?? 1) : 1
        let replayed = ReplayedArchive(archive, count: Int(count), times: times)
        var finder = CopyFinder(archive: replayed)
        let all = Int(count) * times
        let newest = isReplay ? all : min(Int(count), Int(arguments[2]) ?? 0)
        if !isReplay {
            try finder.load()
            for id in all - newest + 1...all { finder.forget(ClippingID(id)) }
        }
        var costs: [Double] = []
        costs.reserveCapacity(newest)
        for id in all - newest + 1...all {
            let begin = threadTime()
            try finder.compare(ClippingID(id))
            costs.append((threadTime() - begin) * 1000)
            try replayed.record(finder.takeRecord())
        }
        costs.sort()
        let mean = costs.reduce(0, +) / Double(max(1, costs.count))
        func percentile(_ share: Double) -> Double {
            costs.isEmpty ? 0 : costs[min(costs.count - 1, Int(Double(costs.count) * share))]
        }
        print(
            "articles \(all) compared \(costs.count) edges \(replayed.edgeCount)",
            "mean \(rounded(mean)) p50 \(rounded(percentile(0.5))) p99 \(rounded(percentile(0.99)))",
            "most \(rounded(percentile(1)))"
        )
    }

    /// Seconds of processor time that the calling thread has taken.
    private static func threadTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
