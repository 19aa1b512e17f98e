import Clippings

/// Web archives, WARC and ARC, plain or compressed: every page that was fetched and has an article gives one.
///
/// Records are read one after the other, so an archive of any size needs the memory of its largest page. Pictures,
/// scripts, redirects and requests are passed over; a page that gives no article is named among what was left out.
struct WebArchiveFormat: BinaryFormat {
    func recognises(_ file: SourceFile) -> Bool {
        Self.isWebArchive(Unpacking.head(of: file))
    }

    func read(_ file: SourceFile, _ reading: Reading) throws(Refusal) {
        let head = Unpacking.head(of: file)
        let reader = StreamReader(Unpacking.stream(of: file, reading))
        let isARC = Self.isARC(head)
        while let record = isARC ? try ARCHeader.read(reader) : try WARCHeader.read(reader, reading) {
            try read(record, reader, reading)
        }
    }

    private static func isWebArchive(_ head: [UInt8]) -> Bool {
        head.starts(with: "WARC/") || isARC(head)
    }

    private static func isARC(_ head: [UInt8]) -> Bool {
        head.starts(with: "filedesc://")
    }

    private func read(_ record: ArchivedRecord, _ reader: StreamReader, _ reading: Reading) throws(Refusal) {
        guard let wanted = purpose(of: record) else {
            try skip(record.length, reader)
            return
        }
        if case .failure(let refusal) = wanted {
            reading.leaveOut(record.name, refusal)
            try skip(record.length, reader)
            return
        }
        guard record.length <= reading.maximumBytes else {
            let detail = "the record has \(record.length) bytes, more than a document may have; raise that limit"
            reading.leaveOut(record.name, Refusal(.tooLarge, detail))
            try skip(record.length, reader)
            return
        }
        let content = try reader.take(record.length)
        do throws(Refusal) {
            try ArchivedPage(record).read(content, reading)
        } catch {
            if [.expandsTooFar, .timeLimit, .memoryLimit].contains(error.reason) { throw error }
            reading.leaveOut(record.name, error)
        }
        if content.count < record.length { throw WARCHeader.cutShort }
    }

    /// Whether a record's content is worth reading, or why it cannot be; `nil` for what nobody would ask about.
    private func purpose(of record: ArchivedRecord) -> Result<Void, Refusal>? {
        switch record.kind {
        case .other: return nil
        case .response, .resource:
            guard record.isSegment else { return .success(()) }
            return .failure(
                Refusal(.unsupportedFormat, "it is a later piece of a record that was split; join the archive first")
            )
        case .revisit:
            let earlier = [record.original.url, record.original.date].compactMap { $0 }.joined(separator: " of ")
            return .failure(
                Refusal(
                    .notAnArticle,
                    "the page had not changed since \(earlier.isEmpty ? "an earlier visit" : earlier); its text is there"
                )
            )
        }
    }

    private func skip(_ count: Int, _ reader: StreamReader) throws(Refusal) {
        guard try reader.skip(count) == count else { throw WARCHeader.cutShort }
    }
}
