import LanguagePacks
import Synchronization

/// What is made of a language's pack when a text of that language first asks for it.
///
/// A desk reads two or three of the languages there are packs for: neither time nor memory goes into the others.
final class MadeByLanguage<Made: Sendable>: Sendable {
    private let packs: LanguagePacks
    private let codes: [String]
    private let make: @Sendable (LanguagePack) -> Made
    private let made = Mutex<[String: Made]>([:])

    /// Of the packs that `isKnown` tells.
    init(
        _ packs: LanguagePacks,
        where isKnown: (LanguagePack) -> Bool,
        _ make: @escaping @Sendable (LanguagePack) -> Made
    ) {
        self.packs = packs
        codes = packs.packs.filter(isKnown).map(\.code)
        self.make = make
    }

    /// For a BCP 47 language, or the language it is a variety of; `nil` without a pack.
    func of(_ language: String) -> Made? {
        guard let code = codes.first(where: { $0 == language }) ?? code(ofVariety: language) else { return nil }
        return made.withLock { made in
            if let known = made[code] { return known }
            let new = packs.pack(for: code).map(make)
            made[code] = new
            return new
        }
    }

    private func code(ofVariety language: String) -> String? {
        let primary = language.prefix { $0 != "-" }
        return codes.first { $0 == primary }
    }
}
