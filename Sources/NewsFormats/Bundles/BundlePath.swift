/// Paths inside bundles.
enum BundlePath {
    /// The last component.
    static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// Whether a path is a page's companion or an operating system's own: nothing that anybody would call an article.
    static func isFurniture(_ path: String) -> Bool {
        let components = path.split(separator: "/")
        guard let name = components.last else { return true }
        if components.contains(where: { $0.hasPrefix(".") && $0 != "." || $0 == "__MACOSX" }) { return true }
        // What browsers save beside a page: "Title_files/", "Title-Dateien/" and the like, by language.
        if components.dropLast().contains(where: { folder in companions.contains { folder.hasSuffix($0) } }) {
            return true
        }
        let ending = folded(Array(name.utf8.suffix(8)))
        return endings.contains { ending.ends(with: $0) } || name == "Thumbs.db" || name == "desktop.ini"
    }

    private static let companions = ["_files", "-Dateien", "_fichiers", "_archivos", "_file", "_bestanden", "_berkas"]
    /// Of text that browsers run or lay pages out with, and of pictures, fonts, sound and film.
    private static let endings = [
        ".css", ".js", ".mjs", ".map", ".ico", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".tif",
        ".tiff",
        ".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".webm", ".ogg", ".m4a", ".avi", ".mov",
    ]
}
