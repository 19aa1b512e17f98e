import LanguagePacks

/// Standing phrases of pages that are no article, of all languages' packs together.
struct PagePhrases: Sendable {
    let errors: PhraseTable<Bool>
    let botChecks: PhraseTable<Bool>
    let consentTitles: PhraseTable<Bool>
    let logins: PhraseTable<Bool>
    let searches: PhraseTable<Bool>
    let listings: PhraseTable<Bool>
    let abouts: PhraseTable<Bool>
    let lives: PhraseTable<Bool>
    let galleries: PhraseTable<Bool>
    let paywalls: PhraseTable<Bool>
    // Folded.
    let botTexts: [[UInt8]]
    let consents: [[UInt8]]
    let loginFolders: Set<String>
    let searchFolders: Set<String>
    let listingFolders: Set<String>
    let galleryFolders: Set<String>

    init(_ sections: [PageSection]) {
        func table(_ part: (PageSection) -> [String]) -> PhraseTable<Bool> {
            PhraseTable(sections.flatMap(part).map { ($0, true) })
        }
        errors = table(\.errorTitles)
        botChecks = table(\.botCheckTitles)
        consentTitles = table(\.consentTitles)
        logins = table(\.loginTitles)
        searches = table(\.searchTitles)
        listings = table(\.listingTitles)
        abouts = table(\.aboutTitles)
        lives = table(\.liveTitles)
        galleries = table(\.galleryTitles)
        paywalls = table(\.paywallLines)
        botTexts = sections.flatMap(\.botCheckTexts).map { folded($0) }
        consents = sections.flatMap(\.consentTexts).map { folded($0) }
        loginFolders = Set(sections.flatMap(\.loginFolders))
        searchFolders = Set(sections.flatMap(\.searchFolders))
        listingFolders = Set(sections.flatMap(\.listingFolders))
        galleryFolders = Set(sections.flatMap(\.galleryFolders))
    }
}
