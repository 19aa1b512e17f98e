/// Pages written for these tests.
enum Pages {
    static let headline = "Boats sent to flooded village"

    static let paragraphs = [
        Prose.english,
        "Help arrived in the afternoon, the mayor said, and more boats were on their way from the coast, where the army "
            + "keeps a dozen of them ready.",
        "Schools in the valley stay closed until the water has gone, a spokeswoman for the education office said in the "
            + "evening.",
    ]

    /// A whole page: navigation, the article, related links, a form and a footer around it.
    static func article(head: String = "", body: String? = nil) -> String {
        let text = body ?? paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
        return """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>\(headline) - The Eastern Lens</title>
            <meta property="og:site_name" content="The Eastern Lens">\(head)</head><body class="single has-sidebar">
            <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
            <div class="main-content"><article><h1>\(headline)</h1>
            <div class="share-bar"><a href="#">Share on everything you can think of and then share it again</a></div>
            \(text)
            </article>
            <div class="related-stories"><h3>More stories</h3><p><a href="/a">Two bridges down after a night of rain in
            the hills above the town</a></p></div></div>
            <form><p>Enter your address to get our letters every morning before anybody else does.</p></form>
            <footer><p>The Eastern Lens is published by Lens Media in the town, all through the week and on Sunday.</p>
            </footer></body></html>
            """
    }
}
