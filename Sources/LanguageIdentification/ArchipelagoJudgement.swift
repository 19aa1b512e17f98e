#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What the model makes of a text.
struct ArchipelagoJudgement {
    /// BCP 47, or `und` for a language the model has no class for.
    let language: String
    /// By how much it is ahead of the next (logits), Indonesian and Malay being one here.
    let lead: Float
    /// Log-odds of Indonesian against Malay.
    let standardOdds: Float
    let scan: GramScanner
    /// What speaks for Indonesian before a word is read: there is more of it.
    private static let prior: Float = 0.25
    /// The most that names may say: the news of one country is written in the other, too.
    private static let mostOfNames: Float = 3

    /// Bytes after which reading ends when they are clear: one paragraph of news.
    private static let firstBytes = 512
    /// How clear: leads and log-odds of paragraphs whose articles went on in the same language.
    private static let clear: Float = 8

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var scan = GramScanner()
        scan.read(bytes, until: Self.firstBytes, model: .shared)
        let head = ArchipelagoJudgement(scan)
        let isClear = head.lead >= Self.clear && (!head.isStandard || abs(head.standardOdds) >= Self.clear)
        if isClear || scan.isOtherScript || scan.index >= bytes.count {
            self = head
        } else {
            scan.read(bytes, until: bytes.count, model: .shared)
            self = ArchipelagoJudgement(scan)
        }
    }

    private init(_ scan: GramScanner) {
        let model = ArchipelagoModel.shared
        let scale = model.unit / Float(max(1, scan.grams)).squareRoot()
        func logit(_ place: Int) -> Float { Float(scan.sums[place]) * scale }
        let names = max(-Self.mostOfNames, min(Self.mostOfNames, ArchipelagoModel.logOdds(scan.nameOdds)))
        let odds = Self.prior + ArchipelagoModel.logOdds(scan.wordOdds) + names + 0.25 * (logit(0) - logit(1))
        let standard = max(logit(0), logit(1))
        var best = (place: 0, logit: standard)
        var next = -Float.infinity
        for place in 2..<ArchipelagoModel.languages.count {
            let value = logit(place)
            if value > best.logit {
                next = best.logit
                best = (place, value)
            } else {
                next = max(next, value)
            }
        }
        self.scan = scan
        standardOdds = odds
        language = best.place == 0 ? (odds >= 0 ? "id" : "ms") : ArchipelagoModel.languages[best.place]
        lead = scan.grams == 0 ? 0 : best.logit - next
    }

    var isStandard: Bool { language == "id" || language == "ms" }
    var isNeighbour: Bool { !isStandard && language != "en" && language != "und" }

    /// A lead as a probability.
    static func probability(_ lead: Float) -> Double { 1 / (1 + Double(exp(-lead))) }
}
