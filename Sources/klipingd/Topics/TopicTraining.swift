import Archive
import Clippings
import Configuration
import DeskInterface
import LinuxSystem
import Logging
import Topics
import WorkerPool

/// Learns from what people said of topics, and has the workers read new files with what was learnt.
///
/// One run at a time, on a thread of its own; the committing thread and the readers go on.
actor TopicTraining {
    /// Fewer corrected clippings teach nothing that holds for others.
    static let leastClippings = 5
    /// The newest labels are learnt from: what is read of an article for learning takes some 30 kB.
    private static let maximumLabels = 2000

    private let archive: any Archive & TopicArchive & CopyArchive
    private let file: OverlayFile
    private let renewal: WorkerRenewal
    private let log: Logger
    private var isRunning = false

    init(
        archive: any Archive & TopicArchive & CopyArchive,
        file: OverlayFile,
        renewal: WorkerRenewal,
        log: Logger
    ) {
        self.archive = archive
        self.file = file
        self.renewal = renewal
        self.log = log
    }

    /// What one clipping teaches.
    fileprivate struct Lesson: Sendable {
        var article: Article
        var group: Int64
        var wanted: Set<String> = []
        var unwanted: Set<String> = []
        var implied: Set<String> = []
        var labels = 0
    }

    /// Learns anew from all labels; the overlay before stays where there are too few or where anything fails.
    func train(_ topics: DeskTopics) async throws -> Desk.Train.Reply {
        guard !isRunning else { throw DeskError.busy(reason: "training is running already") }
        isRunning = true
        defer { isRunning = false }
        guard let model = TopicModel.shipped else {
            throw DeskError.archiveFailure(
                message: "the shipped model of topics is damaged",
                remedy: "reinstall klipingd"
            )
        }
        if case .refused(let why) = file.read() {
            log.warning("what was learnt of topics before cannot be read", metadata: ["why": "\(why)"])
        }
        let (lessons, leftOut) = try await lessons(topics)
        guard lessons.count >= Self.leastClippings else {
            throw DeskError.tooFewLabels(clippings: lessons.count, needed: Self.leastClippings)
        }
        let (overlay, outcome) = try await OwnThread.run(named: "train") {
            let plain = TopicClassifier(model: model)
            let corrections = lessons.map { (correction: $0.correction(plain), group: $0.group) }
            let overlay = TopicTrainer(model: model).overlay(from: corrections.map(\.correction))
            return (overlay, CorrectionTrial(model: model).run(corrections))
        }
        try await OwnThread.run(named: "train") { [file] in try file.write(overlay) }
        renewal.renew()
        log.notice("learnt from labels of topics", metadata: ["clippings": "\(lessons.count)"])
        return Desk.Train.Reply(
            clippings: lessons.count,
            labels: lessons.reduce(0) { $0 + $1.labels },
            leftOut: leftOut,
            topics: Set(lessons.flatMap { $0.wanted.union($0.unwanted) }).count,
            weights: overlay.count,
            trial: outcome.map { .init(labels: $0.statements, before: $0.before, after: $0.after) }
        )
    }

    /// Goes back to the shipped model.
    func forget() async throws -> Desk.Train.Reply {
        guard !isRunning else { throw DeskError.busy(reason: "training is running already") }
        try await OwnThread.run(named: "train") { [file] in try file.remove() }
        renewal.renew()
        log.notice("forgot what was learnt from labels of topics")
        return Desk.Train.Reply(clippings: 0, labels: 0, leftOut: 0, topics: 0, weights: 0, trial: nil)
    }

    /// One lesson a clipping, in the order in which people spoke, and how many labels the model cannot learn.
    private func lessons(_ topics: DeskTopics) async throws -> ([Lesson], leftOut: Int) {
        let labels = try await archive.labels(limit: Self.maximumLabels).labels.reversed()
        var lessons: [ClippingID: Lesson] = [:]
        var order: [ClippingID] = []
        var leftOut = 0
        for label in labels {
            guard let code = topics.learnable(label) else {
                leftOut += 1
                continue
            }
            if lessons[label.clipping] == nil {
                guard let clipping = try await archive.clipping(label.clipping) else { continue }
                let story = try await archive.story(label.clipping)?.id
                lessons[label.clipping] = Lesson(article: clipping.article, group: story ?? -label.clipping)
                order.append(label.clipping)
            }
            lessons[label.clipping]?.labels += 1
            if label.applies {
                lessons[label.clipping]?.wanted.insert(code)
                if let top = topics.top(of: code) { lessons[label.clipping]?.implied.insert(top.code) }
            } else {
                lessons[label.clipping]?.unwanted.insert(code)
            }
        }
        return (order.compactMap { lessons[$0] }, leftOut)
    }
}

extension TopicTraining.Lesson {
    fileprivate func correction(_ classifier: TopicClassifier) -> TopicCorrection {
        TopicCorrection(
            classifier.read(
                headline: article.headline ?? "",
                paragraphs: article.paragraphs,
                language: article.language == "und" ? nil : article.language
            ),
            wanted: wanted,
            unwanted: unwanted,
            implied: implied
        )
    }
}

extension DeskTopics {
    /// The code of the Media Topic that a label teaches; `nil` where it names a topic of the desk's own that stands for
    /// none.
    fileprivate func learnable(_ label: TopicLabel) -> String? {
        if media(label.code) != nil { return label.code }
        // A text that is none of the desk's topic may well be one of the wider Media Topic.
        guard label.applies else { return nil }
        return rules.first { $0.name == label.code }?.code.flatMap { media($0) }?.code
    }
}
