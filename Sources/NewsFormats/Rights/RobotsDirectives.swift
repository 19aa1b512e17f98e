import Clippings

/// What a page tells crawlers in `meta[name=robots]` or `X-Robots-Tag`, directive by directive.
///
/// Names and meanings: Google Search Central, "Robots meta tag, data-nosnippet, and X-Robots-Tag specifications";
/// `noai` and `noimageai` after DeviantArt, as data miners heed them.
enum RobotsDirectives {
    /// More directives than this are not looked at.
    private static let most = 60

    /// The signals of one field; `robot` is the crawler it is addressed to, `nil` or `robots` for all.
    static func signals(_ content: String, robot: String? = nil, _ place: String) -> [RightsSignal] {
        var ledger = RightsLedger()
        let addressee = robot.map { folded($0).text }
        let directives = content.utf8.split(separator: Byte.comma).prefix(most).map { folded(Array($0)).trimmed }
            .filter { !$0.isEmpty }
        var current = addressee
        for directive in directives {
            var directive = directive
            // `GPTBot: noai` addresses one crawler, until the next is named.
            if let colon = directive.firstIndex(of: Byte.colon), !valued.contains(directive.text(0..<colon)) {
                current = directive.slice(directive.trimmed(0..<colon)).text
                directive = directive.slice(directive.trimmed(colon + 1..<directive.count))
            }
            let isForModels = current.map(ModelCrawlers.contains) ?? false
            guard let meaning = isForModels ? forModels(directive) : meaning(directive) else { continue }
            ledger.add("robots", meaning.value, meaning.scope, place, content.utf8)
        }
        if ledger.signals.isEmpty { ledger.add("robots", .unset, RightsScope.indexing, place, content.utf8) }
        return ledger.signals
    }

    /// Whether a `meta` of this name speaks to a crawler.
    static func isRobot(_ name: String) -> Bool {
        robots.contains(name) || ModelCrawlers.contains(name) || name.hasSuffix("bot") && name.utf8.count <= 30
    }

    private static func meaning(_ directive: [UInt8]) -> (value: RightsSignal.Value, scope: String)? {
        switch directive.text {
        case "noai": return (.reserved, RightsScope.training)
        case "noimageai", "noimageindex": return (.reserved, RightsScope.pictures)
        case "noindex", "none": return (.reserved, RightsScope.indexing)
        case "index", "all": return (.allowed, RightsScope.indexing)
        case "noarchive", "nocache": return (.reserved, RightsScope.archiving)
        case "archive": return (.allowed, RightsScope.archiving)
        case "nosnippet": return (.reserved, RightsScope.snippets)
        case "notranslate": return (.reserved, RightsScope.translation)
        default: break
        }
        guard let colon = directive.firstIndex(of: Byte.colon) else { return nil }
        let value = directive.slice(directive.trimmed(colon + 1..<directive.count)).text
        switch directive.text(0..<colon) {
        case "max-snippet":
            return (value == "0" ? .reserved : value == "-1" ? .allowed : .other, RightsScope.snippets)
        case "max-image-preview":
            return value == "none" ? (.reserved, RightsScope.pictures) : (.allowed, RightsScope.snippets)
        case "unavailable_after": return (.other, RightsScope.indexing)
        default: return nil
        }
    }

    /// What is forbidden to a crawler that gathers for models is forbidden for them.
    private static func forModels(_ directive: [UInt8]) -> (value: RightsSignal.Value, scope: String)? {
        switch directive.text {
        case "noai", "noindex", "none", "disallow", "nosnippet", "noarchive": (.reserved, RightsScope.training)
        case "index", "all", "allow": (.allowed, RightsScope.training)
        case "nofollow": (.other, RightsScope.training)
        default: meaning(directive)
        }
    }

    private static let valued: Set<String> = [
        "max-snippet", "max-image-preview", "max-video-preview", "unavailable_after",
    ]
    private static let robots: Set<String> = [
        "robots", "x-robots-tag", "googlebot-news", "slurp", "teoma", "yandex", "baiduspider", "otherbot",
    ]
}

/// Crawlers that gather text for models, by the names they go by in `robots.txt`.
enum ModelCrawlers {
    static func contains(_ name: String) -> Bool { names.contains(name) }

    private static let names: Set<String> = [
        "gptbot", "oai-searchbot", "chatgpt-user", "ccbot", "claudebot", "claude-web", "claude-searchbot",
        "claude-user", "anthropic-ai", "google-extended", "perplexitybot", "perplexity-user", "bytespider",
        "amazonbot", "applebot-extended", "meta-externalagent", "meta-externalfetcher", "facebookbot", "cohere-ai",
        "cohere-training-data-crawler", "diffbot", "omgili", "omgilibot", "webzio-extended", "imagesiftbot",
        "timpibot", "youbot", "img2dataset", "ai2bot", "ai2bot-dolma", "duckassistbot", "mistralai-user", "pangubot",
        "google-cloudvertexbot", "kangaroo bot", "icc-crawler", "velenpublicwebcrawler",
    ]
}
