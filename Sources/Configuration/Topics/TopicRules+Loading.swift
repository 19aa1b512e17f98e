package import Archive
import TOMLKit

extension TopicRules {
    /// Reads a file of topics; `nil` when there is none.
    ///
    /// `today` is what relative days in queries count from.
    /// - Throws: all that is wrong, each with its line; then no rule of the file holds.
    package static func load(_ path: String, today: Today) throws(ConfigurationErrors) -> TopicRules? {
        do {
            guard let document = try ConfigurationDocument.read(path) else { return nil }
            return try read(document, today)
        } catch let errors as ConfigurationErrors {
            throw errors
        } catch let error as ConfigurationError {
            throw ConfigurationErrors(errors: [error])
        } catch {
            throw ConfigurationErrors(errors: [])
        }
    }

    /// The name of the file in each directory.
    package static let fileName = "topics.toml"

    /// Reads the file of topics of each directory; a rule takes the place of one with the same name in a directory
    /// before, as with language packs.
    ///
    /// Answers the rules and the files that there are.
    /// - Throws: all that is wrong in all files.
    package static func load(
        directories: [String],
        today: Today
    ) throws(ConfigurationErrors) -> (rules: TopicRules, files: [String]) {
        var rules: [TopicRule] = []
        var files: [String] = []
        var errors: [ConfigurationError] = []
        for directory in directories {
            let path = "\(directory)/\(fileName)"
            do throws(ConfigurationErrors) {
                guard let read = try load(path, today: today) else { continue }
                files.append(path)
                for rule in read.rules {
                    rules.removeAll { $0.name.lowercased() == rule.name.lowercased() }
                    rules.append(rule)
                }
            } catch {
                errors += error.errors
            }
        }
        guard errors.isEmpty else { throw ConfigurationErrors(errors: errors) }
        return (TopicRules(Array(rules.prefix(maximumCount))), files)
    }

    /// Reads the text of a file of topics; `path` is what messages call it.
    package init(parsing text: String, path: String, today: Today) throws(ConfigurationErrors) {
        let document: ConfigurationDocument
        do {
            document = try ConfigurationDocument(path: path, text: text)
        } catch {
            throw ConfigurationErrors(errors: [error])
        }
        self = try Self.read(document, today)
    }

    private static func read(
        _ document: ConfigurationDocument,
        _ today: Today
    ) throws(ConfigurationErrors) -> TopicRules {
        var reading = TopicRulesReading(document: document, today: today)
        for (name, value) in document.content { reading.apply(name, value) }
        reading.refuseRecursion()
        guard reading.errors.isEmpty else {
            throw ConfigurationErrors(errors: reading.errors.sorted { ($0.origin.line ?? 0) < ($1.origin.line ?? 0) })
        }
        return TopicRules(reading.rules)
    }
}
