import Clippings

/// What is wrong with a wire's file, said the same way in every format.
enum WireRefusal {
    static let cutOff = Refusal(
        .truncated,
        "the XML ends before its first element is closed; deliver it again once it is written"
    )

    /// For an item without a headline, a text or a caption.
    static func noText(_ item: String) -> Refusal {
        Refusal(.notAnArticle, "\(item) has no headline, text or caption; there is nothing to file")
    }

    /// For an item that is news data, but no article.
    static func noArticle(_ item: String, _ holds: String) -> Refusal {
        Refusal(.notAnArticle, "\(item) is \(holds), not an article; keep it for the system that plans or classifies")
    }
}
