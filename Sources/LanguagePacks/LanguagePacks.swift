import CBuiltInPacks

/// All languages' packs: those inside the program, laid over by the files of a desk.
package struct LanguagePacks: Sendable {
    /// Sorted by code.
    package let packs: [LanguagePack]
    /// What is wrong with files, in the order of files and lines; everything else of them counts.
    package let problems: [PackProblem]

    /// The packs inside the program alone.
    package static let builtIn = LanguagePacks(laying: [])

    /// A file of a desk: its bytes, and the name it is told of by.
    package struct File: Sendable {
        package var name: String
        package var bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// Lays files over the built-in packs, in order.
    ///
    /// A file of a language that is there already adds to it: lists grow, other values are replaced. With
    /// `replaces = true` below `[language]` it takes the other's place. A file that is no TOML is left out, and said.
    package init(laying files: [File]) {
        var problems: [PackProblem] = []
        var trees: [String: [PackEntry]] = [:]
        for file in Self.builtInFiles + files {
            do throws(PackProblem) {
                let entries = try PackDocument.parse(file.bytes, file: file.name)
                guard let pack = LanguagePack(entries, file: file.name, problems: &problems) else { continue }
                let earlier = pack.replaces ? nil : trees[pack.code]
                trees[pack.code] = earlier.map { PackMerge.merged($0, entries) } ?? entries
            } catch {
                problems.append(error)
            }
        }
        // Told above, file by file.
        var told: [PackProblem] = []
        packs = trees.sorted { $0.key < $1.key }.compactMap { LanguagePack($0.value, file: $0.key, problems: &told) }
        self.problems = problems
    }

    /// The pack of a language, or of the language it is a variety of (`en` for `en-GB`).
    package func pack(for language: String) -> LanguagePack? {
        packs.first { $0.code == language } ?? packs.first { $0.code == language.prefix { $0 != "-" } }
    }

    private static var builtInFiles: [File] {
        (0..<BuiltInPack_count()).map { index in
            let pack = BuiltInPack_at(index)
            return File(
                name: String(cString: pack.name),
                bytes: [UInt8](UnsafeBufferPointer(start: pack.bytes, count: pack.length))
            )
        }
    }
}

/// Lays one tree over another.
enum PackMerge {
    static func merged(_ old: [PackEntry], _ new: [PackEntry]) -> [PackEntry] {
        var result = old
        for entry in new {
            guard let index = result.firstIndex(where: { $0.key == entry.key }) else {
                result.append(entry)
                continue
            }
            result[index].value = merged(result[index].value, entry.value)
            result[index].line = entry.line
        }
        return result
    }

    private static func merged(_ old: PackValue, _ new: PackValue) -> PackValue {
        switch (old, new) {
        case (.table(let old, _), .table(let new, let line)): .table(merged(old, new), line: line)
        case (.list(let old, _), .list(let new, let line)): .list(old + new, line: line)
        default: new
        }
    }
}
