import Testing

@testable import NewsFormats

struct NameSensesTests {
    @Test(
        arguments: [
            ("share-bar", NameSenses.social), ("articleBody", .content), ("c-related_links", .related),
            ("wp-caption-text", [.picture, .content]), ("site-footer", .navigation), ("HTMLComments", []),
            ("newsletterSignup", .promotion), ("article__standfirst", [.content, .standfirst]), ("x7 q", []),
        ] as [(String, NameSenses)]
    )
    func `words are parted at signs and capitals`(name: String, senses: NameSenses) {
        #expect(NameSenses.of(name.utf8) == senses)
    }
}
