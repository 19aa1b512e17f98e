import LanguagePacks

extension Renderer {
    /// The languages with their files and sections, then the agencies' files, then the problems.
    func lines(_ packs: LanguagePacks) -> String {
        var text = ""
        for listing in packs.listings {
            text += "\(InertText.line(listing.code))  \(InertText.line(listing.name))\n"
            for file in listing.files { text += "    \(InertText.line(file))\n" }
            text += "    \(InertText.line(listing.sections.joined(separator: ", ")))\n"
        }
        text += "\(LanguagePacks.organisationsFile)\n"
        for file in packs.organisationFiles { text += "    \(InertText.line(file))\n" }
        for problem in packs.problems { text += style.failure(InertText.line("\(problem)")) + "\n" }
        return text
    }
}
