import Clippings
import NewsFormats
import Testing

/// The first article in `bytes`; a refusal fails the test.
func article(_ bytes: [UInt8], hints: SourceHints = SourceHints()) throws -> Article {
    switch DocumentReader().read(bytes, hints: hints) {
    case .articles(let articles): return try #require(articles.first)
    case .refused(let refusal): throw refusal
    }
}

func article(_ text: String, hints: SourceHints = SourceHints()) throws -> Article {
    try article(Array(text.utf8), hints: hints)
}

/// Why `bytes` are refused; `nil` when they are read.
func refusal(_ bytes: [UInt8]) -> RefusalReason? {
    guard case .refused(let refusal) = DocumentReader().read(bytes, hints: SourceHints()) else { return nil }
    return refusal.reason
}

extension Article {
    func names(_ role: Person.Role) -> [String] { people.filter { $0.role == role }.map(\.name) }

    var keywords: [String] { subjects.filter { $0.kind == .keyword }.map(\.name) }
}

/// Sentences to fill bodies with, long enough to tell the language by.
enum Prose {
    static let indonesian =
        "Pemerintah kabupaten menyiapkan empat perahu karet untuk mengangkut warga yang rumahnya terendam banjir sejak "
        + "malam, sementara dapur umum didirikan di halaman kantor kecamatan."
    static let malay =
        "Pihak berkuasa tempatan telah menyediakan empat buah bot untuk memindahkan penduduk yang rumahnya ditenggelami "
        + "air sejak malam tadi, manakala dapur umum dibuka di dewan serbaguna."
    static let english =
        "The district government has prepared four rubber boats to move residents whose homes have been under water since "
        + "last night, while a kitchen was set up in front of the town hall."
}
