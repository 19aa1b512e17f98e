import Clippings
import LinuxSystem
import SystemPackage

/// Brings together what the options say of documents and what their own sidecars do.
enum SidecarMerge {
    /// The files that still go, and by destination the note of each document whose sidecar is to be written.
    ///
    /// Without options a document's own sidecar goes along as it is, whatever it says; with some, a sidecar is written
    /// that says both, the options first.
    static func notes(
        _ outgoing: [OutgoingFile],
        options: SidecarNote
    ) throws -> (outgoing: [OutgoingFile], notes: [FilePath: SidecarNote]) {
        let sidecars = Dictionary(outgoing.filter(\.isSidecar).map { ($0.destination, $0) }) { first, _ in first }
        var replaced: Set<FilePath> = []
        var notes: [FilePath: SidecarNote] = [:]
        for file in outgoing where !file.isSidecar {
            let own = OutgoingFile.sidecarNames(of: file.destination).compactMap { sidecars[$0] }
            guard let first = own.first else {
                notes[file.destination] = options
                continue
            }
            guard !options.isEmpty else { continue }
            notes[file.destination] = options.over(try hints(first))
            replaced.formUnion(own.map(\.destination))
        }
        return (outgoing.filter { !replaced.contains($0.destination) }, notes)
    }

    private static func hints(_ sidecar: OutgoingFile) throws -> SourceHints {
        do {
            let file = try FileSystem.openToRead(sidecar.source)
            let bytes = try FileSystem.contents(of: file.number, limit: Sidecar.sizeLimit + 1)
            let format = sidecar.source.lastComponent.flatMap { Sidecar.format(ofName: $0.bytes) }
            return try Sidecar.read(bytes, format: format ?? .toml)
        } catch {
            throw CommandFailure(
                .badData,
                "'\(sidecar.source.printable)' cannot be joined with the options: \(error)",
                remedy: "mend it, or add the file without options"
            )
        }
    }
}
