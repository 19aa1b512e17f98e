import Clippings

/// What the person who adds files knows of them, as the sidecar that tells the daemon.
struct SidecarNote: Equatable {
    var sourceURL: String?
    var publisher: String?
    var language: String?
    /// Only a sidecar says it; no option does.
    var published: NewsDate?
    var tags: [String] = []

    var isEmpty: Bool { self == SidecarNote() }

    /// With what a document's own sidecar says beside it; tags of both stand.
    func over(_ hints: SourceHints) -> SidecarNote {
        SidecarNote(
            sourceURL: sourceURL ?? hints.sourceURL,
            publisher: publisher ?? hints.publisher,
            language: language ?? hints.language,
            published: published ?? hints.published,
            tags: hints.tags + tags.filter { !hints.tags.contains($0) }
        )
    }

    /// With the download's address from the file's extended attribute, when the person named none.
    func with(origin: [UInt8]?) -> SidecarNote {
        guard sourceURL == nil, let origin, let text = String(validating: origin, as: UTF8.self),
            let url = try? Sidecar.sourceURL(text)
        else { return self }
        var note = self
        note.sourceURL = url
        return note
    }

    /// The sidecar's bytes; `nil` when there is nothing to say.
    var toml: [UInt8]? {
        var lines: [String] = []
        if let sourceURL { lines.append("source_url = \(Self.quoted(sourceURL))") }
        if let publisher { lines.append("publisher = \(Self.quoted(publisher))") }
        if let language { lines.append("language = \(Self.quoted(language))") }
        if let published { lines.append("published = \(Self.quoted(published.text))") }
        if !tags.isEmpty { lines.append("tags = [\(tags.map(Self.quoted).joined(separator: ", "))]") }
        return lines.isEmpty ? nil : Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// A basic string of TOML 1.0: control characters as `\uHHHH`.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            default:
                if scalar.value < 0x20 || scalar.value == 0x7F {
                    let digits = String(scalar.value, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
