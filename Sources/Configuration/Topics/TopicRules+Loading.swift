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
        guard reading.errors.isEmpty else {
            throw ConfigurationErrors(errors: reading.errors.sorted { ($0.origin.line ?? 0) < ($1.origin.line ?? 0) })
        }
        return TopicRules(reading.rules)
    }
}
