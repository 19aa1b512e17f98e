import Clippings
import LinuxSystem
import SystemPackage

/// The note beside a refused file: why, and where it was dropped, so that it can go back.
struct RejectionNote: Equatable {
    var claim: String
    var folder: String
    /// As `PrintableName` writes it.
    var path: String
    var refusal: Refusal
    /// Whether the file still stands in its drop folder and only this note is kept.
    var stays: Bool

    /// Whole or not at all: what a full disk cuts short has another name and is replaced by the next attempt.
    func write(to path: FilePath) throws(SystemError) {
        let text = """
            claim = \(Self.quoted(claim))
            folder = \(Self.quoted(folder))
            path = \(Self.quoted(self.path))
            reason = \(Self.quoted(refusal.reason.rawValue))
            detail = \(Self.quoted(refusal.detail))
            stays = \(stays)

            """
        let temporary = path.removingLastComponent().appending(".\(claim)")
        do throws(SystemError) { try FileSystem.removeFile(temporary) } catch
            where error.errno == .noSuchFileOrDirectory
        {}
        let file = try FileSystem.create(temporary)
        try FileSystem.write(Array(text.utf8), to: file.number)
        try FileSystem.rename(temporary, to: path)
    }

    /// Reads a note; `nil` when it is not one.
    static func read(_ path: FilePath) throws(SystemError) -> RejectionNote? {
        let file = try FileSystem.openToRead(path)
        let bytes = try FileSystem.contents(of: file.number, limit: Sidecar.sizeLimit)
        guard let entries = try? FlatTOML.read(bytes) else { return nil }
        func text(_ key: String) -> String? {
            if case .text(let value)? = entries.first(where: { $0.key == key })?.value { value } else { nil }
        }
        guard let claim = text("claim"), let folder = text("folder"), let path = text("path"),
            let reason = text("reason").flatMap(RefusalReason.init), let detail = text("detail")
        else { return nil }
        let stays = entries.contains { $0.key == "stays" && $0.value == .bare("true") }
        return RejectionNote(
            claim: claim,
            folder: folder,
            path: path,
            refusal: Refusal(reason, detail),
            stays: stays
        )
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                quoted.unicodeScalars.append("\\")
                quoted.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
