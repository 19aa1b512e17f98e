/// Colours by meaning, ECMA-48; plain text where colour is not wanted.
struct Style {
    var isColoured: Bool

    func title(_ text: String) -> String { wrap(text, "1") }
    func aside(_ text: String) -> String { wrap(text, "2") }
    func mark(_ text: String) -> String { isColoured ? wrap(text, "1;33") : text }
    func good(_ text: String) -> String { wrap(text, "32") }
    func failure(_ text: String) -> String { wrap(text, "31") }

    private func wrap(_ text: String, _ code: String) -> String {
        isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
