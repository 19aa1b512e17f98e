/// The weights of what is looked at in a block.
///
/// Two logistic models, learned offline from pages whose article texts are known: one from each block by itself, one
/// with the first one's scores of the blocks around it. Each block counts by its words, each page alike; the weights are
/// held small (L2) and were judged by pages of sites that they were not learned from. The texts are no part of this.
enum BodyWeights {
    /// What either score starts from.
    static let alone = -1.700
    static let inContext = -2.576

    /// By `BlockFeature`: the weight in the first score (`x`), and in the second (`y`).
    static let blocks: [SIMD2<Double>] = {
        var result = [SIMD2<Double>](repeating: .zero, count: BlockFeature.allCases.count)
        for (feature, first, second) in blockTable { result[feature.rawValue] = SIMD2(first, second) }
        return result
    }()

    /// By `ContextFeature`.
    static let context: [Double] = {
        var result = [Double](repeating: 0, count: ContextFeature.allCases.count)
        for (feature, weight) in contextTable { result[feature.rawValue] = weight }
        return result
    }()

    private static let blockTable: [(BlockFeature, Double, Double)] = [
        (.length, 0.526, 0.496), (.under15, -1.016, -0.760), (.under40, -0.145, -0.148), (.under80, 0.396, 0.473),
        (.under160, -0.215, -0.249), (.under400, 0.398, 0.217), (.longer, 0.040, 0.147), (.linkShare, -0.583, -0.886),
        (.isLink, -0.544, -0.707), (.isMostlyLink, -0.537, -0.609), (.endsSentence, 0.708, 0.366),
        (.endsWithColon, -0.632, -0.558), (.innerSentences, -0.390, -0.421), (.lowerCaseWords, 0.538, 1.277),
        (.opensWithDigit, 0.468, 0.214), (.hasBar, -0.874, -0.923), (.hasCopyrightSign, -0.578, -0.721),
        (.isBold, -0.550, -0.310), (.isShortAndBold, 0.572, 0.479), (.isLateAndSlanted, -1.088, -0.896),
        (.invites, -1.095, -1.302), (.invitesTwice, -0.602, -0.482), (.invitesShortly, -0.731, -0.773),
        (.isRepeated, -0.541, -0.448), (.isHeadline, -1.283, -0.666), (.isSummary, 2.080, 2.088),
        (.isInStatedBody, 0.859, 0.657), (.isNotInStatedBody, -1.201, -0.997), (.hasStatedBody, 0.160, 0.067),
        (.paragraph, 0.080, 0.044), (.listItem, 0.562, 0.201), (.firstHeading, -1.378, -0.701),
        (.tableRow, 0.927, 0.737), (.division, -0.779, -0.886), (.caption, -0.516, -0.074),
        (.shortParagraph, -0.757, -0.808), (.shortDivision, -0.703, -0.464), (.longListItem, -0.460, -0.703),
        (.linkedHeading, 0.487, 0.394), (.longParagraph, 0.112, 0.288), (.sentenceParagraph, -0.374, -0.265),
        (.social, -0.541, -0.716), (.embed, 0.949, 0.726), (.promotion, -0.385, -0.556), (.author, -0.865, -0.705),
        (.details, -2.463, -0.666), (.comments, -1.879, -1.335), (.picture, -0.714, -0.508),
        (.navigation, -1.310, -0.769), (.standfirst, -0.205, -0.118), (.box, -0.314, -0.263),
        (.content, 0.282, 0.484), (.inNavigation, -0.322, -0.164), (.inFooter, -0.735, -0.736),
        (.inAside, -1.011, -0.631), (.inHeader, -0.964, -0.771), (.inCaption, -0.322, -0.365),
        (.inList, -0.800, -0.592), (.inTable, 1.089, 0.874), (.inQuotation, 1.594, 1.063), (.inArticle, 0.491, 0.515),
        (.inMain, -0.074, -0.150), (.inSection, 0.115, -0.230), (.hasLandmarkRole, -0.567, -0.418),
        (.isArticleBody, 1.235, 0.551), (.hasProperty, 0.577, 0.812), (.ownPicture, 0.372, 0.100),
        (.ownDetails, -0.026, -0.408), (.ownStandfirst, -1.227, -0.939), (.ownRelated, -0.275, -0.308),
        (.ownTitle, -0.432, -0.090), (.ownBox, -0.901, -0.776), (.standfirstNearHeadline, 0.936, 0.781),
        (.parentShare, 0.620, -0.125), (.grandparentShare, 0.936, 0.625), (.parentHoldsMuch, 0.969, 0.595),
        (.grandparentHoldsMuch, -0.017, 0.101), (.parentLinks, 0.149, 0.471), (.grandparentLinks, -1.228, -0.812),
        (.kindShare, 2.412, 0.459), (.kindHoldsMuch, -0.272, -0.541), (.kindCount, 1.908, 1.173),
        (.shortOfProseKind, -0.776, -0.789), (.aboveHeadline, -1.421, -0.460), (.nearHeadline, 0.288, 0.272),
        (.lacksHeadline, 0.584, 0.768), (.position, -0.291, -0.268), (.proseAbove, -1.937, -0.960),
    ]

    private static let contextTable: [(ContextFeature, Double)] = [
        (.own, -0.262), (.above, 0.238), (.below, 0.431), (.secondAbove, 0.362), (.secondBelow, 0.043),
        (.bestAbove, -0.246), (.bestBelow, -0.208), (.worseNeighbour, -0.081), (.inRoot, 0.783), (.aboveText, -0.861),
        (.distanceAbove, 0.467), (.distanceBelow, 0.689), (.betweenText, 0.439), (.betweenTextInRoot, 0.603),
        (.siblings, 0.069), (.siblingsShare, 0.596), (.kind, 0.280), (.kindShare, 2.408), (.textAbove, -0.862),
        (.headingBelow, 0.452), (.shortAbove, -0.229), (.shortBelow, 0.305), (.besideFirst, 0.477),
        (.besideMiddle, -0.569), (.captionInRoot, -1.515), (.belowTextInRoot, 0.534), (.underHeadline, 0.379),
        (.underHeadlineSentence, 0.579), (.underHeadlineLong, 0.407), (.longBelowText, 0.251),
        (.underHeadlineAbroad, 0.490), (.underHeadlineFull, 0.472), (.underHeadlineCaption, 0.438), (.related, 0.462),
        (.promotion, 0.466), (.details, -0.887), (.content, -0.437), (.section, 0.443), (.article, -2.203),
    ]
}
