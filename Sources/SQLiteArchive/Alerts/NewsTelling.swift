import Archive

/// What a watch tells of one clipping, given what it told of the stories that this touches.
struct NewsTelling {
    /// What the clipping says; `nil` for one that no watch matches.
    let reading: (any NewsReading)?

    /// The news, the weightiest first, and the earlier clipping whose words stand in it; notes in `known` what is told.
    ///
    /// What takes back something that was told of is news whether or not it matches.
    func news(
        of clipping: ComparedClipping,
        isMatch: Bool,
        thresholds: [Int],
        known: inout [StoryID: [UInt8]]
    ) -> (news: [AlertNews], about: ClippingID?) {
        var news: [AlertNews] = []
        let told = clipping.takesBack.first { known[$0.story] != nil }
        if let told {
            let words = told.headline.map { "'\($0)'" } ?? "clipping \(told.id)"
            switch told.how {
            case .withdrawn: news.append(AlertNews(.kill, "Withdrawn by its sender: \(words)."))
            case .superseded: news.append(AlertNews(.correction, "Another version took its place: \(words)."))
            case .corrected: news.append(AlertNews(.correction, "Reads as a correction of \(words)."))
            }
        }
        if isMatch, !clipping.isKill, let reading {
            let judgement = reading.judge(
                known: known[clipping.story],
                thresholds: thresholds,
                earlier: clipping.earlierMembers
            )
            known[clipping.story] = judgement.known
            news += judgement.news.filter { told == nil || $0.kind != .firstOfStory }
        }
        return (news, told?.id)
    }
}
