package import Clippings

/// How strongly the words around a name speak for each kind.
struct KindEvidence: Sendable, Equatable {
    var person = 0
    var organisation = 0
    var place = 0

    /// Adds what another mention says; what says next to nothing says no more when it is repeated.
    static func += (left: inout KindEvidence, right: KindEvidence) {
        guard max(right.person, right.organisation, right.place) > 1 else {
            left.person = max(left.person, right.person)
            left.organisation = max(left.organisation, right.organisation)
            left.place = max(left.place, right.place)
            return
        }
        left.person += right.person
        left.organisation += right.organisation
        left.place += right.place
    }

    /// The kind that most speaks for, if enough does.
    var kind: Entity.Kind? {
        let most = max(person, organisation, place)
        guard most >= 2 else { return nil }
        if person == most { return .person }
        return organisation == most ? .organisation : .place
    }

    static func sure(_ kind: Entity.Kind) -> KindEvidence {
        switch kind {
        case .person: KindEvidence(person: 6)
        case .organisation: KindEvidence(organisation: 6)
        case .place: KindEvidence(place: 6)
        }
    }
}

/// A name where it stands in a text.
package struct NameMention: Sendable {
    /// Into the tokens of the parted text.
    let tokens: Range<Int>
    /// Into the text's bytes.
    package let bytes: Range<Int>
    let evidence: KindEvidence
    let known: KnownName?
    /// Whether it stands in brackets, or behind `or`, right behind the mention before.
    var bracketed = false

    package var kind: Entity.Kind? { evidence.kind }
}
