/// What is looked at in a block, by itself and in its place on the page, to tell text from furniture.
///
/// All are between 0 and 1; those without a measure are 1 when they hold.
enum BlockFeature: Int, CaseIterable, Sendable {
    // Its text.
    case length, under15, under40, under80, under160, under400, longer
    case linkShare, isLink, isMostlyLink
    case endsSentence, endsWithColon, innerSentences, lowerCaseWords, opensWithDigit, hasBar, hasCopyrightSign
    case isBold, isShortAndBold, isLateAndSlanted
    case invites, invitesTwice, invitesShortly
    case isRepeated, isHeadline, isSummary
    case isInStatedBody, isNotInStatedBody, hasStatedBody
    // Its element.
    case paragraph, listItem, firstHeading, tableRow, division, caption
    case shortParagraph, shortDivision, longListItem, linkedHeading, longParagraph, sentenceParagraph
    // What its element and those around it are called and marked as.
    case social, embed, promotion, author, details, comments, picture, navigation, standfirst, box, content
    case inNavigation, inFooter, inAside, inHeader, inCaption, inList, inTable, inQuotation, inArticle, inMain
    case inSection
    case hasLandmarkRole, isArticleBody, hasProperty
    case ownPicture, ownDetails, ownStandfirst, ownRelated, ownTitle, ownBox
    case standfirstNearHeadline
    // What else stands in the elements around it.
    case parentShare, grandparentShare, parentHoldsMuch, grandparentHoldsMuch, parentLinks, grandparentLinks
    // Blocks built as it is.
    case kindShare, kindHoldsMuch, kindCount, shortOfProseKind
    // Where it stands.
    case aboveHeadline, nearHeadline, lacksHeadline, position, proseAbove
}

/// What is looked at once every block has a first score: the blocks around it.
enum ContextFeature: Int, CaseIterable, Sendable {
    case own, above, below, secondAbove, secondBelow, bestAbove, bestBelow, worseNeighbour
    case inRoot, aboveText, distanceAbove, distanceBelow, betweenText, betweenTextInRoot
    case siblings, siblingsShare, kind, kindShare, textAbove
    case headingBelow, shortAbove, shortBelow
    case besideFirst, besideMiddle, captionInRoot, belowTextInRoot
    case underHeadline, underHeadlineSentence, underHeadlineLong, longBelowText
    case underHeadlineAbroad, underHeadlineFull, underHeadlineCaption
    case related, promotion, details, content, section, article
}
