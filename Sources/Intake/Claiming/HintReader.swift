import Clippings
import LinuxSystem
import Logging
import SystemPackage

/// Gathers what is known of a claimed file beside its bytes.
///
/// A sidecar outweighs extended attributes, these the folder.
struct HintReader: Sendable {
    let logger: Logger

    /// Sets what is known of a file, and what is wrong with its sidecars.
    func complete(_ file: inout ClaimedFile) {
        var hints = SourceHints()
        hints.publisher = file.folder.outlet
        hints.language = file.folder.language
        hints.sourceURL = file.hints.sourceURL ?? file.descriptor.flatMap { Self.originURL(of: $0.number) }
        hints.fileName = file.file.path.lastComponent.map { PrintableName.text(of: $0.bytes) }
        var tags = file.folder.tags
        if file.folder.subfoldersAsTags {
            tags += file.file.path.removingLastComponent().components.map { PrintableName.text(of: $0.bytes) }
        }
        for format in file.sidecars {
            guard let said = sidecar(format, of: &file) else { continue }
            hints.sourceURL = said.sourceURL ?? hints.sourceURL
            hints.publisher = said.publisher ?? hints.publisher
            hints.language = said.language ?? hints.language
            hints.published = said.published ?? hints.published
            tags += said.tags
        }
        for tag in tags where !hints.tags.contains(tag) { hints.tags.append(tag) }
        file.hints = hints
    }

    /// A sidecar that cannot be read refuses no document: the news matters more than its note, so that is only said.
    private func sidecar(_ format: Sidecar.Format, of file: inout ClaimedFile) -> SourceHints? {
        do {
            let descriptor = try FileSystem.openToRead(file.path.appendingSuffix(format.suffix))
            let bytes = try FileSystem.contents(of: descriptor.number, limit: Sidecar.sizeLimit + 1)
            return try Sidecar.read(bytes, format: format)
        } catch {
            logger.warning(
                "sidecar cannot be used, ignoring it",
                metadata: [
                    "claim": "\(file.slot.claim)", "folder": "\(file.folder.name)",
                    "file": "\(file.file.printable)\(format.suffix)", "reason": "\(error)",
                ]
            )
            let name = PrintableName.text(of: file.file.path.lastComponent?.bytes ?? []) + format.suffix
            file.remark = (file.remark.map { "\($0); " } ?? "") + "'\(name)' was not used: \(error)"
            return nil
        }
    }

    /// `user.xdg.origin.url`, as browsers and wget set it.
    static func originURL(of descriptor: CInt) -> String? {
        guard let bytes = FileSystem.extendedAttribute("user.xdg.origin.url", of: descriptor), !bytes.isEmpty else {
            return nil
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
