import Archive

/// A likeness, and which of the two texts draws on the other.
struct DirectedLikeness: Sendable {
    let likeness: Likeness
    /// The first text is the one that is looked at.
    var direction: CopyDirection

    var other: ClippingID { likeness.other.id }
}

/// Keeps a clipping from drawing on itself by way of others.
///
/// Each pair is judged alone, so that three texts may seem to copy each other in a circle: a rewrite that came before
/// the wire's own text, and a reprint, before both, that credits the wire. Of the two likenesses of the newcomer that
/// close such a circle, the one for which less speaks is turned round.
struct CircleBreaking {
    /// Clippings that are followed from one copy up to what it draws on.
    private static let followed = 64

    /// What a clipping draws on, as far as is known.
    let originals: (ClippingID) throws(ArchiveError) -> [ClippingID]

    func callAsFunction(
        _ found: [DirectedLikeness],
        around text: ClippingID
    ) throws(ArchiveError) -> [DirectedLikeness] {
        var found = found
        // Each turn brings one text to the other side; none is turned twice.
        var turned: Set<Int> = []
        while let (original, copy) = try circle(in: found, around: text) {
            let weaker = found[original].direction.strength <= found[copy].direction.strength ? original : copy
            let turn = turned.contains(weaker) ? (weaker == original ? copy : original) : weaker
            guard turned.insert(turn).inserted else { break }
            found[turn].direction = found[turn].direction.reversed(
                because: found[turn].direction.firstIsCopy ? "draws on a copy of it" : "a copy of it draws on this"
            )
        }
        return found
    }

    /// An original of the text that draws on a copy of the text, and that copy.
    private func circle(
        in found: [DirectedLikeness],
        around text: ClippingID
    ) throws(ArchiveError) -> (original: Int, copy: Int)? {
        var copies: [ClippingID: Int] = [:]
        for (index, one) in found.enumerated() where !one.direction.firstIsCopy { copies[one.other] = index }
        guard !copies.isEmpty else { return nil }
        for (index, one) in found.enumerated() where one.direction.firstIsCopy {
            var waiting = [one.other]
            var seen: Set<ClippingID> = [one.other, text]
            while let next = waiting.popLast(), seen.count <= Self.followed {
                for original in try originals(next) where seen.insert(original).inserted {
                    if let copy = copies[original] { return (index, copy) }
                    waiting.append(original)
                }
            }
        }
        return nil
    }
}
