/// What pages say that are no article, or more than one: `[pages]`.
package struct PageSection: Sendable {
    /// What titles an error page (`Page not found`).
    package let errorTitles: [String]
    /// What titles a page that asks for a human reader (`Just a moment`).
    package let botCheckTitles: [String]
    /// What such a page says (`unusual traffic`).
    package let botCheckTexts: [String]
    /// What titles a page that asks for consent (`Before you continue`).
    package let consentTitles: [String]
    /// What such a page says (`accept all`).
    package let consentTexts: [String]
    /// What titles a page to log in on.
    package let loginTitles: [String]
    /// What a folder of such a page's address is called.
    package let loginFolders: [String]
    /// What titles a page of search results.
    package let searchTitles: [String]
    /// What a folder of such a page's address is called.
    package let searchFolders: [String]
    /// What titles a list of articles (`Latest news`).
    package let listingTitles: [String]
    /// What a folder of such a page's address is called.
    package let listingFolders: [String]
    /// What titles a page about the site itself (`About us`).
    package let aboutTitles: [String]
    /// What the title of a live blog opens with.
    package let liveTitles: [String]
    /// What the title of a gallery of pictures opens with.
    package let galleryTitles: [String]
    /// What a folder of such a page's address is called.
    package let galleryFolders: [String]
    /// What stands where a text is cut off for those who do not pay.
    package let paywallLines: [String]

    init(_ section: inout PackSection) {
        errorTitles = section.phrases("error-titles")
        botCheckTitles = section.phrases("bot-check-titles")
        botCheckTexts = section.phrases("bot-check-texts")
        consentTitles = section.phrases("consent-titles")
        consentTexts = section.phrases("consent-texts")
        loginTitles = section.phrases("login-titles")
        loginFolders = section.phrases("login-folders")
        searchTitles = section.phrases("search-titles")
        searchFolders = section.phrases("search-folders")
        listingTitles = section.phrases("listing-titles")
        listingFolders = section.phrases("listing-folders")
        aboutTitles = section.phrases("about-titles")
        liveTitles = section.phrases("live-titles")
        galleryTitles = section.phrases("gallery-titles")
        galleryFolders = section.phrases("gallery-folders")
        paywallLines = section.phrases("paywall-lines")
    }
}
