import LanguagePacks
import Varlink

/// Language packs as JSON objects: the languages, the agencies, the problems.
enum LanguageList {
    static func json(_ packs: LanguagePacks) -> [JSONValue] {
        packs.listings.map(object) + [organisations(packs)] + packs.problems.map(object)
    }

    private static func object(_ listing: PackListing) -> JSONValue {
        [
            "code": .string(listing.code), "name": .string(listing.name), "files": strings(listing.files),
            "sections": strings(listing.sections),
        ]
    }

    private static func organisations(_ packs: LanguagePacks) -> JSONValue {
        ["name": .string(LanguagePacks.organisationsFile), "files": strings(packs.organisationFiles)]
    }

    private static func object(_ problem: PackProblem) -> JSONValue {
        var object: JSONObject = ["file": .string(problem.file), "message": .string(problem.message)]
        if let line = problem.line { object["line"] = .integer(Int64(line)) }
        return .object(object)
    }

    private static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
