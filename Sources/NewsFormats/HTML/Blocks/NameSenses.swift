/// What the words of an element's `class` and `id` say about it, as far as anything.
///
/// Names are evidence, never proof: pages call their article a card and their advertisements content.
struct NameSenses: OptionSet, Sendable {
    let rawValue: UInt16

    static let social = NameSenses(rawValue: 1 << 0)
    static let embed = NameSenses(rawValue: 1 << 1)
    static let related = NameSenses(rawValue: 1 << 2)
    static let promotion = NameSenses(rawValue: 1 << 3)
    static let author = NameSenses(rawValue: 1 << 4)
    static let details = NameSenses(rawValue: 1 << 5)
    static let comments = NameSenses(rawValue: 1 << 6)
    static let picture = NameSenses(rawValue: 1 << 7)
    static let navigation = NameSenses(rawValue: 1 << 8)
    static let standfirst = NameSenses(rawValue: 1 << 9)
    static let box = NameSenses(rawValue: 1 << 10)
    static let content = NameSenses(rawValue: 1 << 11)
    static let title = NameSenses(rawValue: 1 << 12)

    private static let longestNames = 600

    /// The senses of all words in `names`: parted at signs and at capitals (`articleBody`), and the names as a whole.
    static func of(_ names: some Sequence<UInt8>) -> NameSenses {
        var result: NameSenses = []
        var word = WordHash()
        var name = WordHash()
        var wordLength = 0
        var nameLength = 0
        var isAfterCapital = false
        func end(_ hash: inout WordHash, _ length: inout Int) {
            if length > 1, let senses = table[hash.value] { result.formUnion(senses) }
            hash = WordHash()
            length = 0
        }
        for byte in names.prefix(longestNames) {
            if Byte.isLetter(byte) || Byte.isDigit(byte) {
                let isCapital = Byte.isUpper(byte)
                if isCapital, !isAfterCapital { end(&word, &wordLength) }
                isAfterCapital = isCapital
                word.add(Byte.lowered(byte))
                name.add(Byte.lowered(byte))
                wordLength += 1
                nameLength += 1
            } else {
                end(&word, &wordLength)
                isAfterCapital = false
                if Byte.isSpace(byte) { end(&name, &nameLength) }
            }
        }
        end(&word, &wordLength)
        end(&name, &nameLength)
        return result
    }

    private static let table: WordTable<NameSenses> = {
        var result: [UInt64: NameSenses] = [:]
        for (senses, words) in vocabulary {
            for word in words.split(separator: " ") { result[WordHash.of(word.utf8), default: []].formUnion(senses) }
        }
        return WordTable(result)
    }()

    private static let vocabulary: [(NameSenses, String)] = [
        (
            .social,
            """
            share sharing shares sharebar social socials addtoany sharedaddy facebook whatsapp follow
            """
        ),
        (
            .embed,
            """
            embed tweet twitter instagram tiktok quote pullquote blockquote
            """
        ),
        (
            .related,
            """
            related relateds recommend recommended recommendation recommendations more also readmore bacajuga \
            terkait popular populer terpopuler mostpopular trending latest mostread upnext morelikethis lainnya \
            rekomendasi similar outbrain taboola linkbox jp teaser teasers card cards carousel slider
            """
        ),
        (
            .promotion,
            """
            ad ads advert advertisement advertising adsbygoogle sponsor sponsored promo promos promotion iklan \
            marketing newsletter newsletters subscribe subscription signup login donate donation membership cta \
            paywall cookie cookies consent modal popup overlay toast banner interstitial disclaimer
            """
        ),
        (
            .author,
            """
            author authors byline bylines bio biography authorbio authorbox aboutauthor contributor contributors \
            writer avatar profile autor auteur penulis
            """
        ),
        (
            .details,
            """
            meta postmeta date dates time timestamp published publish dateline datetime category categories tag \
            tags taglist topics topic keywords breadcrumb breadcrumbs info kicker label credits
            """
        ),
        (
            .comments,
            """
            comment comments commentlist disqus respond komentar kommentare commentaires fbcomments livefyre \
            coral replies reply
            """
        ),
        (
            .picture,
            """
            caption figcaption captions credit photocaption photo image img media figure gallery video player \
            audio galerie bild foto
            """
        ),
        (
            .navigation,
            """
            nav navbar navigation menu footer masthead toolbar skip sidebar rail widget widgets pagination pager \
            dropdown utility noprint tooltip
            """
        ),
        (
            .standfirst,
            """
            subtitle subhead subheadline subheading subtitulo deck dek standfirst lead lede intro summary \
            excerpt abstract chapeau spot perex ingress description vorspann untertitel
            """
        ),
        (
            .box,
            """
            infobox box aside factbox fact facts module copyright tagline callout notice note disclosure
            """
        ),
        (
            .content,
            """
            articlebody articletext articlecontent entry entrycontent postcontent postbody storybody storytext \
            storycontent contentbody bodytext detail detailtext articledetail maincontent richtext body content \
            story post article paragraph text
            """
        ),
        (
            .title,
            """
            title headline heading header titre judul
            """
        ),
    ]
}
