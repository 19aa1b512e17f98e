import Clippings

/// Files bundled in a ZIP, tar or 7-Zip archive, each read as if it had been dropped alone.
///
/// Sidecars inside the bundle tell of the files beside them. Folders that a browser saves along with a page, and what
/// operating systems add of their own, are passed over.
struct BundleFormat: BinaryFormat {
    func recognises(_ file: SourceFile) -> Bool { Container(file) != nil }

    func read(_ file: SourceFile, _ reading: Reading) throws(Refusal) {
        guard let container = Container(file) else { return }
        var sidecars: [String: SourceHints] = [:]
        do throws(Refusal) {
            try find(&sidecars, container, reading)
        } catch {
            // Where the archive is broken shows again, and is told, when its files are read.
            if error.reason == .expandsTooFar { throw error }
        }
        let entries = try container.entries(reading)
        var holdsFiles = false
        while let entry = try entries.next() {
            let path = container.isBare ? PackedFormat.unpackedName(file.hints.fileName ?? "") : entry.path
            guard entry.isFile, !BundlePath.isFurniture(path), Sidecar.format(ofName: path.utf8) == nil else {
                continue
            }
            holdsFiles = true
            do throws(Refusal) {
                guard !entry.isEncrypted else {
                    throw Refusal(.encrypted, "it needs a password; unpack the archive and deliver what it holds")
                }
                let bytes = try Unpacking.all(entries.content, reading)
                guard !bytes.isEmpty else { continue }
                let hints = hints(of: path, in: file, sidecars[path])
                for var article in try reading.articles(in: bytes, hints: hints) {
                    if !container.isBare { article.evidence["container"] = .init("archive entry", raw: path) }
                    for tag in sidecars[path]?.tags ?? [] { article.subjects.append(.init(tag, .keyword)) }
                    try reading.emit(article)
                }
            } catch {
                if [.expandsTooFar, .timeLimit, .memoryLimit].contains(error.reason) { throw error }
                reading.leaveOut(path, error)
            }
        }
        if !holdsFiles { throw Refusal(.empty, "the archive holds no files; deliver it again once it does") }
    }

    /// What is known of one file in the bundle: its own sidecar, then what is known of all.
    private func hints(of path: String, in file: SourceFile, _ sidecar: SourceHints?) -> SourceHints {
        var hints = sidecar ?? SourceHints()
        hints.fileName = BundlePath.name(of: path)
        hints.publisher = hints.publisher ?? file.hints.publisher
        hints.language = hints.language ?? file.hints.language
        return hints
    }

    /// Finds what the bundle's sidecars say, by the path of the file they belong to.
    private func find(
        _ sidecars: inout [String: SourceHints],
        _ container: Container,
        _ reading: Reading
    ) throws(Refusal) {
        guard !container.isBare else { return }
        let entries = try container.entries(reading)
        while let entry = try entries.next() {
            guard entry.isFile, !entry.isEncrypted, let format = Sidecar.format(ofName: entry.path.utf8) else {
                continue
            }
            let owner = String(entry.path.dropLast(format.suffix.count))
            do throws(Refusal) {
                let bytes = try Unpacking.all(entries.content, reading)
                do throws(SidecarError) {
                    sidecars[owner] = try Sidecar.read(bytes, format: format)
                } catch {
                    throw Refusal(.damaged, "the sidecar cannot be used: \(error)")
                }
            } catch {
                if error.reason == .expandsTooFar { throw error }
                reading.leaveOut(entry.path, error)
            }
        }
    }
}

/// What kind of archive a file is, and how to walk it.
private struct Container {
    private let file: SourceFile
    private let formats: ArchiveEntries.Formats
    private let filters: ArchiveEntries.Filters
    /// Whether it may be one document under compression that only the archive library undoes.
    let isBare: Bool

    /// `nil` for a file that is no archive.
    init?(_ file: SourceFile) {
        self.file = file
        let head = file.head
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            (formats, filters, isBare) = (.zip, [], false)
        } else if head.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) {
            (formats, filters, isBare) = (.sevenZip, [], false)
        } else if Unpacking.head(of: file).has("ustar".utf8, at: 257) {
            (formats, filters, isBare) = (.tar, [], false)
        } else if head.starts(with: [0x42, 0x5A, 0x68]) || head.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
            let filter: ArchiveEntries.Filters = head.first == 0x42 ? .bzip2 : .xz
            (formats, filters, isBare) = (Self.holdsTar(file, filter) ? (.tar, filter, false) : (.raw, filter, true))
        } else {
            return nil
        }
    }

    func entries(_ reading: Reading) throws(Refusal) -> ArchiveEntries {
        let isSeekable = !formats.isDisjoint(with: [.zip, .sevenZip])
        let input = isSeekable ? ArchiveInput(file.source) : ArchiveInput(stream(reading))
        return try ArchiveEntries(input, formats, filters: filters, reading)
    }

    private func stream(_ reading: Reading) -> any ByteStream {
        filters.isEmpty ? Unpacking.stream(of: file, reading) : SourceStream(file.source)
    }

    /// Whether compressed bytes hold a tar archive; told by their first bytes, whose unpacking is bounded anyway.
    private static func holdsTar(_ file: SourceFile, _ filter: ArchiveEntries.Filters) -> Bool {
        let reading = Reading.forLooking
        guard
            let entries = try? ArchiveEntries(ArchiveInput(SourceStream(file.source)), .raw, filters: filter, reading),
            (try? entries.next()) != nil, let head = try? entries.content.next()
        else { return false }
        return head.has("ustar".utf8, at: 257)
    }
}
