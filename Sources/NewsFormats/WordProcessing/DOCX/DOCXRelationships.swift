import Clippings

/// Which part of an Office Open XML package leads to which other.
struct DOCXRelationships {
    private var targets: [(id: String, kind: String, path: String)] = []

    /// Reads the relationships of the part at `path`; those of the package itself for the empty path.
    ///
    /// Missing or broken ones are none.
    init(of path: String, in package: ZipPackage, _ reading: Reading) {
        let slash = path.utf8.lastIndex(of: Byte.slash)
        let folder = slash.map { String(path[...$0]) } ?? ""
        let file = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
        guard let root = package.spareXML("\(folder)_rels/\(file).rels", reading) else { return }
        for relationship in root.all("Relationship") where relationship["TargetMode"] != "External" {
            guard let id = relationship["Id"], let type = relationship["Type"], let target = relationship["Target"]
            else {
                continue
            }
            let kind = type.split(separator: "/").last.map(String.init) ?? type
            targets.append((id, kind, PartPath.resolve(target, from: path)))
        }
    }

    /// The first part of a kind, by the last step of its type's URI (`footnotes`).
    func path(ofKind kind: String) -> String? { targets.first { $0.kind == kind }?.path }

    func path(ofID id: String) -> String? { targets.first { $0.id == id }?.path }
}
