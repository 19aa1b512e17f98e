import Comparison

/// How the page names an edit class: by a sign and words, so that colour is never needed.
struct EditSign {
    let sign: HTML
    let name: HTML

    init(_ passage: Passage) {
        switch passage.editClass {
        case .cut where passage.b != nil: self.init("−", "shortened")
        case .added where passage.a != nil: self.init("+", "lengthened")
        case let editClass: self = Self.of(editClass)
        }
    }

    static let legend: [EditSign] = Passage.Class.allCases.map(of)

    private init(_ sign: HTML, _ name: HTML) {
        self.sign = sign
        self.name = name
    }

    private static func of(_ editClass: Passage.Class) -> EditSign {
        switch editClass {
        case .verbatim: EditSign("=", "the same")
        case .cut: EditSign("−", "dropped")
        case .added: EditSign("+", "added")
        case .moved: EditSign("↕", "moved")
        case .reworded: EditSign("≈", "reworded")
        case .translated: EditSign("→", "translated")
        case .figureChanged: EditSign("#", "figure changed")
        case .nameChanged: EditSign("@", "name changed")
        }
    }
}
