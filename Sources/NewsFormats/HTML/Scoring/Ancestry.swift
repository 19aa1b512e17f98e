/// What the elements around a block say about it.
///
/// An element that holds much of the page's prose says little by its name (`<body class="has-sidebar">`): the evidence
/// of each is weighed by how little else it holds.
struct Ancestry {
    var weights = SIMD16<Double>()
    var marks = SIMD8<Double>()
    var contents = false
    var isArticleBody = false
    var hasProperty = false
    var hasStandfirst = false

    /// The senses that raise the first `weights`, in their order.
    private static let senses: [NameSenses] = [
        .social, .embed, .promotion, .author, .details, .comments, .picture, .navigation, .box,
    ]
    private static let roleIndex = 15
    /// Names of content count so near the block.
    private static let nearest = 4
    private static let nearestProperty = 3

    /// Takes in an element `distance` above the block (0 is the block's own).
    mutating func take(_ node: Int, distance: Int, _ page: PageMeasures) {
        let tag = page.tree.nodes[node].tag
        let senses = page.senses[node]
        let hasAttributes = page.tree.nodes[node].count > 0
        guard hasAttributes || Self.isTelling(tag) else { return }
        let weight = min(1, max(0, 1.2 - 1.7 * page.share(node)))
        if !senses.isEmpty {
            if weight > 0 {
                for sense in Self.senses.indices where senses.contains(Self.senses[sense]) {
                    weights[sense] = max(weights[sense], weight)
                }
            }
            if distance < Self.nearest {
                if senses.contains(.content) { contents = true }
                if senses.contains(.standfirst) { hasStandfirst = true }
            }
        }
        switch tag {
        case .nav: weights[9] = max(weights[9], weight)
        case .footer: weights[10] = max(weights[10], weight)
        case .aside: weights[11] = max(weights[11], weight)
        case .header: weights[12] = max(weights[12], weight)
        case .figcaption: weights[13] = max(weights[13], weight)
        case .ul: weights[14] = max(weights[14], weight)
        case .table: marks[0] = max(marks[0], weight)
        case .article: marks[1] = 1
        case .main: marks[2] = 1
        case .blockquote: marks[3] = 1
        case .section: marks[4] = 1
        default: break
        }
        guard hasAttributes else { return }
        if let role = page.tree.value(.role, of: node), Self.roles.contains(WordHash.of(role)) {
            weights[Self.roleIndex] = max(weights[Self.roleIndex], weight)
        }
        if let property = page.tree.value(.itemprop, of: node) {
            if property.lazy.map(Byte.lowered).elementsEqual("articlebody".utf8) {
                isArticleBody = true
            } else if distance < Self.nearestProperty {
                hasProperty = true
            }
        }
    }

    func add(to score: inout BlockScore) {
        if weights != SIMD16() {
            for index in Self.features.indices { score.add(Self.features[index], weights[index]) }
        }
        if marks != SIMD8() {
            for index in Self.markFeatures.indices { score.add(Self.markFeatures[index], marks[index]) }
        }
        score.add(.standfirst, hasStandfirst)
        score.add(.content, contents)
        score.add(.isArticleBody, isArticleBody)
        score.add(.hasProperty, hasProperty)
    }

    private static let features: [BlockFeature] = [
        .social, .embed, .promotion, .author, .details, .comments, .picture, .navigation, .box, .inNavigation,
        .inFooter, .inAside, .inHeader, .inCaption, .inList, .hasLandmarkRole,
    ]
    private static let markFeatures: [BlockFeature] = [.inTable, .inArticle, .inMain, .inQuotation, .inSection]

    private static func isTelling(_ tag: PageTag) -> Bool {
        switch tag {
        case .nav, .footer, .aside, .header, .figcaption, .ul, .table, .article, .main, .blockquote, .section: true
        default: false
        }
    }

    private static let roles = WordTable(words: [
        "navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alert", "menu", "menubar",
        "toolbar", "alertdialog", "tooltip",
    ])
}
