/// What all charts are drawn with.
enum ChartParts {
    /// A square on its corner: what differs is told by its form, too.
    static func diamond(_ x: Share, _ y: Int) -> HTML {
        """
        <svg x="\(x)" y="\(y)" overflow="visible"><path class="differs" d="M0 -7L7 0L0 7L-7 0Z"/></svg>

        """
    }

    /// At most `length` characters, with an ellipsis where some are missing.
    static func short(_ text: String, _ length: Int) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > length else { return text }
        return String(scalars.prefix(length - 1)) + "…"
    }
}
