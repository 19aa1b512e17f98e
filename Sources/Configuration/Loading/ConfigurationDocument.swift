import Foundation
import TOMLKit

/// One configuration file, read and parsed.
struct ConfigurationDocument {
    /// A configuration is written by hand: what is larger was put in its place by mistake.
    private static let largest = 1 << 20

    let path: String
    /// Every pair at the top of the file: sections and lists of sections.
    let content: [(name: String, value: any TOMLValueConvertible)]
    private let lines: LineIndex

    /// Reads the file; `nil` when there is none.
    static func read(_ path: String) throws(ConfigurationError) -> ConfigurationDocument? {
        guard let data = try bytes(path) else { return nil }
        guard let text = String(validating: data, as: UTF8.self), !text.utf8.contains(0) else {
            throw ConfigurationError(
                .notTOML,
                at: Origin(file: path),
                "the file is not text in UTF-8",
                remedy: "save it as UTF-8"
            )
        }
        return try ConfigurationDocument(path: path, text: text)
    }

    /// The file's bytes; `nil` when there is none.
    private static func bytes(_ path: String) throws(ConfigurationError) -> Data? {
        do {
            let target = URL(filePath: path).resolvingSymlinksInPath()
            let attributes = try FileManager.default.attributesOfItem(atPath: target.path)
            // Opening a FIFO would wait for its other end.
            guard attributes[.type] as? FileAttributeType == .typeRegular else {
                throw ConfigurationError(
                    .unreadable,
                    at: Origin(file: path),
                    "this is no regular file",
                    remedy: "put a configuration file there, or nothing"
                )
            }
            guard let size = attributes[.size] as? Int, size <= largest else {
                throw ConfigurationError(
                    .unreadable,
                    at: Origin(file: path),
                    "the file has more than 1 MiB, which none written by hand has",
                    remedy: "put a configuration file there"
                )
            }
            return try Data(contentsOf: target)
        } catch let error as ConfigurationError {
            throw error
        } catch CocoaError.fileReadNoSuchFile, CocoaError.fileNoSuchFile {
            return nil
        } catch {
            throw ConfigurationError(
                .unreadable,
                at: Origin(file: path),
                "the file cannot be read: \(error.localizedDescription)",
                remedy: "give the daemon's user the right to read it and to search its directory"
            )
        }
    }

    init(path: String, text: String) throws(ConfigurationError) {
        self.path = path
        lines = LineIndex(text)
        // The parser hands strings over as C strings, which end there: a path would be cut short without a word.
        for escape in ["\\u0000", "\\U00000000"] where text.contains(escape) {
            throw ConfigurationError(
                .impossibleValue,
                at: Origin(file: path),
                "the file has the escape '\(escape)', the zero byte, which no setting can hold",
                remedy: "take it out"
            )
        }
        do {
            content = try TOMLTable(string: text).map { (name: $0.0, value: $0.1) }
        } catch {
            let fault = error as? TOMLParseError
            throw ConfigurationError(
                .notTOML,
                at: Origin(file: path, line: fault?.source.begin.line),
                "not TOML: \(TOMLText.printable(fault?.description ?? "\(error)").trimmingPrefix("Error while "))",
                remedy: "mend it there; kliping.conf(5) describes the files"
            )
        }
    }

    /// Where a section, or a key of it, was written; `occurrence` counts the sections of one name from 0.
    func origin(section: String, occurrence: Int = 0, key: String? = nil) -> Origin {
        Origin(file: path, line: lines.line(section: section, occurrence: occurrence, key: key))
    }
}
