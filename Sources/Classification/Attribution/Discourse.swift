/// Who has been speaking, for pronouns to point to.
struct Discourse {
    private(set) var lastPerson: Speaker?
    private(set) var lastSpeaker: Speaker?
    /// A person named by office before anyone spoke.
    private var lastMention: Speaker?

    /// The nearest person named before.
    var pointedTo: Speaker? { lastPerson ?? lastMention ?? lastSpeaker }

    /// Notes a speaker; a source that is only described takes nobody's place.
    mutating func heard(_ speaker: Speaker, isSource: Bool) {
        if isSource, speaker.isDescription, lastSpeaker != nil { return }
        lastSpeaker = speaker
        if speaker.isPerson { lastPerson = speaker }
    }

    mutating func named(_ speaker: Speaker) { lastMention = speaker }

    var knowsPerson: Bool { lastPerson != nil }
}
