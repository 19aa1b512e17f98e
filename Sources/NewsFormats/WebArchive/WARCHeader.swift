import Clippings

/// The header of a WARC record (ISO 28500).
enum WARCHeader {
    private static let maximumLine = 64 << 10
    private static let maximumLines = 500

    /// Reads the next record's header; `nil` at the end of the file.
    ///
    /// Where something else stands than a record's first line, that is passed over up to the next one and noted as left
    /// out: a damaged record costs itself and no other.
    static func read(_ reader: StreamReader, _ reading: Reading) throws(Refusal) -> ArchivedRecord? {
        var version = try reader.line(limit: maximumLine)
        var isLost = false
        // Two empty lines part the records; some writers put more, or none.
        while let line = version, !line.starts(with: "WARC/") {
            isLost = isLost || !line.trimmed.isEmpty
            version = try reader.line(limit: maximumLine)
        }
        if isLost { reading.leaveOut("a stretch between two records", betweenRecords) }
        guard version != nil else { return nil }
        var fields = HeaderFields()
        for count in 0... {
            guard let line = try reader.line(limit: maximumLine) else { throw cutShort }
            if line.isEmpty { break }
            guard count < maximumLines else {
                throw Refusal(.damaged, "a record's header has more than \(maximumLines) lines; have it written again")
            }
            fields.take(line)
        }
        guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
            throw Refusal(.damaged, "a record does not say how long it is; have the archive written again")
        }
        var record = ArchivedRecord(kind: kind(fields), length: length)
        record.url = fields["warc-target-uri"].map(bare)
        record.date = fields["warc-date"]
        record.identifier = fields["warc-record-id"].map(bare)
        record.contentType = fields["content-type"]
        record.isTruncated = fields["warc-truncated"] != nil
        record.isSegment = fields["warc-segment-number"].flatMap { Int($0) }.map { $0 > 1 } ?? false
        record.original = (fields["warc-refers-to-target-uri"].map(bare), fields["warc-refers-to-date"])
        return record
    }

    private static var betweenRecords: Refusal {
        Refusal(.damaged, "it does not begin as a record does; have the archive written again")
    }

    static var cutShort: Refusal {
        Refusal(.truncated, "the archive ends inside a record; deliver it again once it is written")
    }

    private static func kind(_ fields: HeaderFields) -> ArchivedRecord.Kind {
        switch fields["warc-type"].map({ folded($0).text }) {
        case "response": .response
        case "resource", "conversion": isAddress(fields["warc-target-uri"]) ? .resource : .other
        case "revisit": .revisit
        default: .other
        }
    }

    /// Crawlers keep their own notes and logs as resources too, under names that are no addresses of pages.
    private static func isAddress(_ text: String?) -> Bool {
        guard let text = text.map(bare) else { return false }
        return ["http://", "https://", "file:", "ftp://"].contains { text.hasPrefix($0) }
    }

    /// An address without the angle brackets that older writers put around it.
    private static func bare(_ text: String) -> String {
        text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    }
}
