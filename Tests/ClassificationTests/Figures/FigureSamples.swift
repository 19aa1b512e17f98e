import Classification
import Clippings
import LanguagePacks

/// Figures of sentences written for these tests, in a form that a line of a test can state.
enum FigureSamples {
    private static let lexicons = Lexicons(.builtIn)
    private static let reader = FigureReader(lexicons)

    static func figures(_ text: String, _ language: String = "id") -> [Figure] {
        let paragraphs = text.split(separator: "\n").map(String.init)
        let text = NewsText(paragraphs, abbreviations: lexicons.lexicon(for: language).abbreviations)
        return reader.figures(in: text, language: language)
    }

    /// `1.5 ton`, `3-4 kali`, `1000- fans`: value or bounds and unit.
    static func values(_ text: String, _ language: String = "id") -> [String] {
        figures(text, language).map { figure in
            let number =
                figure.value.map(number) ?? "\(figure.minimum.map(number) ?? "")-\(figure.maximum.map(number) ?? "")"
            return [number, figure.unit].compactMap { $0 }.joined(separator: " ")
        }
    }

    /// Who says each figure; `-` for none.
    static func speakers(_ text: String, _ language: String = "id") -> [String] {
        figures(text, language).map { $0.attribution?.name ?? "-" }
    }

    static func qualifiers(_ text: String, _ language: String = "id") -> [Figure.Qualifier] {
        figures(text, language).map(\.qualifier)
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e18 ? String(Int(value)) : String(value)
    }
}
