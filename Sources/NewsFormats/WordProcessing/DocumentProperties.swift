import Clippings

/// What a document's own metadata says of it, beside its text.
struct DocumentProperties {
    /// Where they stand, for the evidence (`docProps/core.xml`).
    var place: String
    var title: String?
    var creator: String?
    var created: NewsDate?
    var modified: NewsDate?
    /// BCP 47.
    var language: String?
    var keywords: [String] = []
    /// What it says of use, by the name of the property.
    var rights: [(name: String, text: String)] = []

    init(place: String) {
        self.place = place
    }

    /// The title, unless it is one that programs put there: a file's name, a template's.
    func headline(fileName: String?) -> String? {
        guard let title else { return nil }
        let bytes = TextLines.singleSpaced(Array(title.utf8), 0..<title.utf8.count)
        guard (8...300).contains(bytes.count), Words.count(bytes, limit: 3) >= 2 else { return nil }
        let text = folded(bytes)
        // Left over from a template.
        if bytes.contains("<%") || bytes.contains("{{") || bytes.contains("${") { return nil }
        if Self.endings.contains(where: { text.ends(with: $0) }) { return nil }
        if Self.openers.contains(where: { text.starts(with: $0) }) { return nil }
        if let fileName, comparisonKey(Array(fileName.utf8)).starts(with: comparisonKey(bytes)) { return nil }
        return bytes.text
    }

    /// The creator, when it is a person's name and not the account of a computer.
    var author: String? {
        guard let creator else { return nil }
        let bytes = TextLines.singleSpaced(Array(creator.utf8), 0..<creator.utf8.count)
        let text = folded(bytes)
        guard PersonName.looksLikeNames(bytes), !Self.accounts.contains(where: { text.contains($0) }) else {
            return nil
        }
        return bytes.text
    }

    private static let endings = [
        ".doc", ".docx", ".odt", ".rtf", ".pdf", ".txt", ".tex", ".dvi", ".indd", ".qxd", ".qxp", ".html", ".htm",
        ".pub",
        ".xls", ".xlsx", ".ppt", ".pptx", ".pages", ".ps", ".eps", ".cdr", ".ai",
    ]
    private static let openers = [
        "microsoft word", "microsoft powerpoint", "powerpoint presentation", "word document", "untitled", "document ",
        "dokumen ", "new document", "no title", "tanpa judul", "layout ", "print ", "slide ", "template", "full page",
    ]
    private static let accounts = [
        "microsoft", "office", "user", "admin", "windows", "libreoffice", "openoffice", "python-docx", "apache", "acer",
        "asus", "lenovo", "hewlett", "toshiba", "dell ", "google docs", "adobe", "unknown", "owner", "wps ", "pandoc",
    ]
}
