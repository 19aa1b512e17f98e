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
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch CocoaError.fileReadNoSuchFile {
            return nil
        } catch {
            throw ConfigurationError(
                .unreadable,
                at: Origin(file: path),
                "the file cannot be read: \(error.localizedDescription)",
                remedy: "give the daemon's user the right to read it and to search its directory"
            )
        }
        guard data.count <= largest else {
            throw ConfigurationError(
                .unreadable,
                at: Origin(file: path),
                "the file has \(data.count) bytes, and no more than 1 MiB is read",
                remedy: "put a configuration file there"
            )
        }
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

    init(path: String, text: String) throws(ConfigurationError) {
        self.path = path
        lines = LineIndex(text)
        do {
            content = try TOMLTable(string: text).map { (name: $0.0, value: $0.1) }
        } catch {
            let fault = error as? TOMLParseError
            throw ConfigurationError(
                .notTOML,
                at: Origin(file: path, line: fault?.source.begin.line),
                "not TOML: \(TOMLText.printable(fault?.description ?? "\(error)"))",
                remedy: "mend it there; kliping.conf(5) describes the files"
            )
        }
    }

    /// Where a section, or a key of it, was written; `occurrence` counts the sections of one name from 0.
    func origin(section: String, occurrence: Int = 0, key: String? = nil) -> Origin {
        Origin(file: path, line: lines.line(section: section, occurrence: occurrence, key: key))
    }
}
