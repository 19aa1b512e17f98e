import DeskInterface
import Varlink

/// What each output is as JSON objects, one a line.
enum JSONLines {
    static func values(_ output: Output) throws -> [JSONValue] {
        switch output {
        case .status(let status): [try JSONValue(encoding: status)]
        case .page(let page, _): try lines(page)
        case .identifiers(let identifiers): identifiers.map { ["id": .integer($0)] }
        case .hit(let hit): [try JSONValue(encoding: hit)]
        case .clipping(let clipping): [try JSONValue(encoding: clipping)]
        case .exported(let clipping, _): [.object(clipping.labelledItem)]
        case .deliveries(let deliveries): try deliveries.map { try JSONValue(encoding: $0) }
        case .rejected(let delivery): [try JSONValue(encoding: delivery)]
        case .retried(let claims): claims.map { ["claim": .string($0)] }
        case .delivered(let file): [try line(file)]
        case .parsed(let file): lines(file)
        case .explained(let file): explanation(of: file)
        case .family(let family, _, let differences): try family.edges.map { try edge($0, differences) }
        case .edge(let edge): [try JSONValue(encoding: edge)]
        case .story(let story): [try JSONValue(encoding: story)]
        case .stories(let stories): try stories.map { try JSONValue(encoding: $0) }
        case .differences(let copy): [differences(copy)]
        case .alert(let alert): [try JSONValue(encoding: alert)]
        case .watches(let watches): try watches.map { try JSONValue(encoding: $0) }
        case .preview(let trial): try lines(trial)
        case .claims(let reply): try reply.claims.map { try JSONValue(encoding: $0) }
        case .syndication(let reply): try lines(reply)
        case .compared(let files): [comparison(of: files)]
        case .languages(let packs): LanguageList.json(packs)
        case .labels(let reply): try reply.labels.map { try JSONValue(encoding: $0) }
        case .trained(let reply): [try JSONValue(encoding: reply)]
        case .fault(let fault): [try JSONValue(encoding: fault)]
        case .checked(let reply): [["checked": try JSONValue(encoding: reply)]]
        case .reindexed(let reply): [try JSONValue(encoding: reply)]
        case .backedUp(let report): [try JSONValue(encoding: report)]
        case .done(_, let state): [["state": .string(state)]]
        }
    }

    /// The hits, then one object with all that is true of the page.
    private static func lines(_ page: Desk.Search.Reply) throws -> [JSONValue] {
        var rest = try JSONObject(encoding: page)
        rest["hits"] = nil
        return try page.hits.map { try JSONValue(encoding: $0) } + [["page": .object(rest)]]
    }

    /// The alerts that would have been, then one object with what came of it.
    private static func lines(_ trial: WatchTrial) throws -> [JSONValue] {
        var rest = try JSONObject(encoding: trial.reply)
        rest["alerts"] = nil
        rest["name"] = .string(trial.name)
        rest["days"] = .integer(Int64(trial.days))
        rest["added"] = .bool(trial.isAdded)
        return try trial.reply.alerts.map { try JSONValue(encoding: $0) } + [["watch": .object(rest)]]
    }

    private static func line(_ file: DeliveredFile) throws -> JSONValue {
        var object: JSONObject = [
            "file": .string(file.file), "folder": .string(file.folder), "path": .string(file.path),
        ]
        if let delivery = file.delivery { object["delivery"] = try JSONValue(encoding: delivery) }
        return .object(object)
    }

    static func lines(_ file: ParsedFile) -> [JSONValue] {
        switch file.outcome {
        case .articles(let articles):
            articles.enumerated().map { part, article in
                [
                    "file": .string(file.file), "part": .integer(Int64(part)), "item": .object(article.item),
                    "clip": .object(article.clip),
                ]
            }
        case .refused(let reason, let detail):
            [["file": .string(file.file), "error": ["reason": .string(reason), "detail": .string(detail)]]]
        }
    }
}
