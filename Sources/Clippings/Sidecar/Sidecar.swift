/// A small file beside a document, `NAME.meta.toml` or `NAME.meta.json`, that says what the document does not.
///
/// Keys: `source_url`, `publisher`, `language`, `published`, `tags`. Other keys are left alone, so that a producer may
/// keep notes of its own there.
package enum Sidecar {
    package enum Format: String, Sendable, CaseIterable {
        case toml = ".meta.toml"
        case json = ".meta.json"

        /// What stands behind the document's name.
        package var suffix: String { rawValue }
    }

    /// More bytes than this are no sidecar.
    package static let sizeLimit = 64 * 1024

    /// The format a name has as a sidecar; `nil` for the name of a document.
    package static func format(ofName name: some Collection<UInt8>) -> Format? {
        Format.allCases.first { format in
            name.count > format.suffix.utf8.count
                && name.suffix(format.suffix.utf8.count).elementsEqual(format.suffix.utf8)
        }
    }

    /// What a sidecar says.
    package static func read(_ bytes: [UInt8], format: Format) throws(SidecarError) -> SourceHints {
        if bytes.count > sizeLimit { throw SidecarError("it is larger than \(sizeLimit) bytes", line: nil) }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw SidecarError("it is not UTF-8", line: nil) }
        switch format {
        case .toml: return try hints(FlatTOML.read(bytes))
        case .json: return try JSONSidecar.read(bytes)
        }
    }

    private static func hints(_ entries: [FlatTOML.Entry]) throws(SidecarError) -> SourceHints {
        var hints = SourceHints()
        for entry in entries {
            switch (entry.key, entry.value) {
            case ("source_url", .text(let value)): hints.sourceURL = try sourceURL(value, line: entry.line)
            case ("publisher", .text(let value)): hints.publisher = value
            case ("language", .text(let value)): hints.language = try language(value, line: entry.line)
            case ("published", .text(let value)), ("published", .bare(let value)):
                hints.published = try date(value, line: entry.line)
            case ("tags", .texts(let values)): hints.tags = values
            case ("source_url", _), ("publisher", _), ("language", _):
                throw SidecarError("'\(entry.key)' is not a string; put it in double quotes", line: entry.line)
            case ("published", _):
                throw SidecarError("'published' is not a date such as 2024-11-19 or \"2024-11\"", line: entry.line)
            case ("tags", _):
                throw SidecarError("'tags' is not a list; write tags = [\"one\", \"two\"]", line: entry.line)
            default: break
            }
        }
        return hints
    }

    static func date(_ text: String, line: Int?) throws(SidecarError) -> NewsDate {
        guard let date = NewsDate(text) else {
            throw SidecarError(
                "'\(text)' is not a date; write 2024-11-19 or 2024-11-19T08:30:00+07:00",
                line: line
            )
        }
        return date
    }
}

/// Why a sidecar cannot be used: what is wrong, and where.
package struct SidecarError: Error, Sendable, Equatable, CustomStringConvertible {
    package var message: String
    /// From 1, where it is known.
    package var line: Int?

    package init(_ message: String, line: Int?) {
        self.message = message
        self.line = line
    }

    package var description: String {
        line.map { "line \($0): \(message)" } ?? message
    }
}
