import Clippings
import LinuxSystem
import SystemPackage

/// What is known of a file beside its bytes, for reading it without a daemon.
enum FileHints {
    /// From the command line first, then the sidecar, then the extended attribute.
    ///
    /// `complain` hears of a sidecar that cannot be used, which does not keep its document from being read.
    static func hints(
        of path: FilePath,
        descriptor: CInt,
        sourceURL: String?,
        complain: (String) -> Void
    ) -> SourceHints {
        var hints = sidecar(of: path, complain: complain) ?? SourceHints()
        hints.fileName = path.lastComponent.map { PrintableName.text(of: $0.bytes) }
        hints.sourceURL = sourceURL ?? hints.sourceURL ?? origin(of: descriptor)
        return hints
    }

    private static func sidecar(of path: FilePath, complain: (String) -> Void) -> SourceHints? {
        for format in Sidecar.Format.allCases {
            let name = FilePath(bytes: path.bytes + Array(format.suffix.utf8))
            guard let file = try? FileSystem.openToRead(name) else { continue }
            do {
                let bytes = try FileSystem.contents(of: file.number, limit: Sidecar.sizeLimit + 1)
                return try Sidecar.read(bytes, format: format)
            } catch {
                complain("'\(name.printable)' is left out: \(error)")
            }
        }
        return nil
    }

    /// Where a browser or wget(1) downloaded it from.
    private static func origin(of descriptor: CInt) -> String? {
        FileSystem.extendedAttribute("user.xdg.origin.url", of: descriptor)
            .flatMap { String(validating: $0, as: UTF8.self) }
    }
}
