import CBuiltInPacks

/// All languages' packs, and the organisations of news: those inside the program, laid over by the files of a desk.
package struct LanguagePacks: Sendable {
    /// Sorted by code.
    package let packs: [LanguagePack]
    package let organisations: OrganisationPack
    /// One entry a pack, in the same order.
    package let listings: [PackListing]
    /// Where `organisations` comes from.
    package let organisationFiles: [String]
    /// What is wrong with files, in the order of files and lines; everything else of them counts.
    package let problems: [PackProblem]

    /// The packs inside the program alone.
    package static let builtIn = LanguagePacks(laying: [])

    /// The one file that is about no language.
    package static let organisationsFile = "agencies.toml"

    /// A file of a desk or of the vendor.
    package struct File: Sendable {
        /// What it is told of by: its path.
        package var name: String
        package var bytes: [UInt8]
        /// Whether it takes the place of the file inside the program that has the same name.
        package var isVendors: Bool

        package init(name: String, bytes: [UInt8], isVendors: Bool = false) {
            self.name = name
            self.bytes = bytes
            self.isVendors = isVendors
        }

        var baseName: Substring { name.split(separator: "/").last ?? "" }

        var isReadable: Bool { (try? PackDocument.parse(bytes, file: name)) != nil }

        /// Files inside the program are told of by their names alone.
        var origin: String { name.utf8.contains(UInt8(ascii: "/")) ? name : PackListing.builtIn }
    }

    /// Lays files over the built-in packs, in order.
    ///
    /// A file of a language that is there already adds to it: lists grow, other values are replaced. With
    /// `replaces = true` below `[language]` it takes the other's place. A file that is no TOML is left out, and said.
    package init(laying files: [File]) { self.init(laying: files, problems: []) }

    /// Reads directories, each of which may hold `languages/*.toml` and `agencies.toml`, and lays them in order.
    ///
    /// The first is the vendor's: its files take the places of those inside the program that have the same names.
    package init(directories: [String]) {
        var problems: [PackProblem] = []
        var files: [File] = []
        for (index, directory) in directories.enumerated() {
            files += PackFiles.files(below: directory, isVendors: index == 0, problems: &problems)
        }
        self.init(laying: files, problems: problems)
    }

    private init(laying files: [File], problems unread: [PackProblem]) {
        var problems = unread
        var origins: [String: [String]] = [:]
        var organisationFiles: [String] = []
        var trees: [String: [PackEntry]] = [:]
        // Of trees that nothing was laid over.
        var read: [String: LanguagePack] = [:]
        var organisations: [PackEntry] = []
        // A broken file takes nobody's place.
        let vendors = Set(files.filter { $0.isVendors && $0.isReadable }.map(\.baseName))
        for file in Self.builtInFiles.filter({ !vendors.contains($0.baseName) }) + files {
            do throws(PackProblem) {
                let entries = try PackDocument.parse(file.bytes, file: file.name)
                if file.baseName == Self.organisationsFile {
                    _ = OrganisationPack(entries, file: file.name, problems: &problems)
                    organisations = PackMerge.merged(organisations, entries)
                    organisationFiles.append(file.origin)
                } else if let pack = LanguagePack(entries, file: file.name, problems: &problems) {
                    let earlier = pack.replaces ? nil : trees[pack.code]
                    trees[pack.code] = earlier.map { PackMerge.merged($0, entries) } ?? entries
                    read[pack.code] = earlier == nil ? pack : nil
                    origins[pack.code] = (earlier == nil ? [] : origins[pack.code] ?? []) + [file.origin]
                }
            } catch {
                problems.append(error)
            }
        }
        // Told above, file by file.
        var told: [PackProblem] = []
        packs = trees.sorted { $0.key < $1.key }.compactMap { code, tree in
            read[code] ?? LanguagePack(tree, file: code, problems: &told)
        }
        listings = packs.map { pack in
            PackListing(
                code: pack.code,
                name: pack.name,
                files: origins[pack.code] ?? [],
                sections: (trees[pack.code] ?? []).map(\.key).filter { $0 != "language" }
            )
        }
        self.organisationFiles = organisationFiles
        self.organisations = OrganisationPack(organisations, file: Self.organisationsFile, problems: &told)
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
