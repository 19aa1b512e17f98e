import DeskInterface
import Testing
import Varlink

@testable import kliping

@Suite(.timeLimit(.minutes(1))) struct `The page of a story` {
    private func page(_ desk: StandingDesk) async throws -> String {
        let run = try await CommandRun.run(["report", "7"], desk: desk)
        #expect(run.status == .done)
        return run.output
    }

    @Test func `a hostile headline is text`() async throws {
        let page = try await page(ToldStory.pair(headline: "<script>alert(1)</script> \u{202E}'\"><img src=x>"))
        #expect(!page.contains("<script"))
        #expect(!page.contains("<img"))
        #expect(!page.contains("\u{202E}"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; \u{FFFD}&#39;&quot;&gt;&lt;img src=x&gt;"))
    }

    @Test func `a hostile title, outlet, claim and reason are text`() async throws {
        var desk = ToldStory.pair()
        let hostile = "\"><script>x</script>"
        desk.told?.story.title = hostile
        desk.told?.clippings[0].publisher = hostile
        desk.told?.clippings[0].language = hostile
        desk.told?.edges[0].reasons = [hostile]
        desk.told?.edges[0].class = hostile
        var claim = DeskClaim.tanks
        claim.unit = hostile
        claim.text = hostile
        claim.speaker = hostile
        claim.outlets = [hostile]
        claim.sentence = hostile
        claim.standing = hostile
        claim.clippings = [1]
        desk.claims = [claim]
        let page = try await page(desk)
        #expect(!page.contains("<script"))
        #expect(page.contains("&quot;&gt;&lt;script&gt;x&lt;/script&gt;"))
    }

    @Test func `it forbids itself everything but its own style`() async throws {
        let page = try await page(ToldStory.pair())
        #expect(
            page.contains(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
                    + "base-uri 'none'; form-action 'none'\">"
            )
        )
    }

    @Test func `it fetches nothing, and its links to documents tell nothing of it`() async throws {
        var desk = ToldStory.pair(headline: "See https://b.example/ now")
        desk.texts[0] = ToldStory.text(1, ToldStory.original, uri: "https://a.example/?a=1&b=2")
        let page = try await page(desk)
        for part in [" src=", "url(", "@import", "<link", "<iframe", "<object", "xlink", "<use", "xmlns"] {
            #expect(!page.contains(part), "\(part)")
        }
        let links = page.split(separator: "href=\"").dropFirst().map(String.init)
        #expect(links.contains { $0.hasPrefix("https://a.example/?a=1&amp;b=2\" rel=\"noreferrer noopener\">") })
        #expect(
            links.allSatisfy { link in
                link.hasPrefix("#") || link.split(separator: "\"").dropFirst(2).first == "noreferrer noopener"
            }
        )
    }

    @Test func `each clipping stands once in the tree, also one that draws on two`() async throws {
        let hits = (1...4).map { ToldStory.hit(Int64($0)) }
        let edges = [
            ToldStory.edge(3, of: 1), ToldStory.edge(3, of: 2, score: 0.8), ToldStory.edge(4, of: 3),
            ToldStory.edge(4, of: 4),
        ]
        let page = try await page(StandingDesk(claims: [], told: ToldStory.reply(hits, edges)))
        for id in 1...4 { #expect(page.split(separator: "<li id=\"clipping-\(id)\"").count == 2, "\(id)") }
        #expect(page.split(separator: "<ul").count == page.split(separator: "</ul>").count)
        let items = page.split(separator: "<li ").count + page.split(separator: "<li>").count - 2
        #expect(items == page.split(separator: "</li>").count - 1)
        #expect(page.contains("also of <a href=\"#clipping-2\">"))
        #expect(page.contains("the same file came once more: <bdi>4.txt</bdi>"))
    }

    @Test func `a copy stands beside its original with its changes marked`() async throws {
        let page = try await page(ToldStory.pair())
        #expect(page.contains("after <del>40</del> boats broke loose"))
        #expect(page.contains("after <ins>90</ins> boats broke loose"))
        #expect(page.contains("<span class=\"sign\" aria-hidden=\"true\">#</span> figure changed</th>"))
        #expect(page.contains("90 min later"))
    }

    @Test func `of a reserved text at most half is printed, and what was changed comes first`() async throws {
        let page = try await page(ToldStory.pair(rights: [Reservation.text.json]))
        #expect(page.contains("after <del>40</del> boats broke loose"))
        #expect(!page.contains("Divers will look"))
        #expect(page.contains("words, not printed: rights reserved"))
        #expect(page.contains("1 of 2 clippings reserve rights in their text."))
        #expect(page.contains("&lt;b&gt;All rights reserved&lt;/b&gt;"))
    }

    @Test func `a reservation of pictures keeps no text back`() async throws {
        let page = try await page(ToldStory.pair(rights: [Reservation.pictures.json]))
        #expect(page.contains("Divers will look"))
        #expect(page.contains("No clipping here was found to reserve rights in its text"))
    }

    @Test func `a story without clippings, claims and title is a page all the same`() async throws {
        let page = try await page(StandingDesk(claims: [], told: ToldStory.reply([], [], title: nil)))
        #expect(page.contains("<h1 dir=\"auto\">Story 7</h1>"))
        #expect(page.contains("The story has no clippings."))
        #expect(page.contains("No figures were found in the story."))
        #expect(page.contains("No copies are known in the story."))
        #expect(page.hasSuffix("</html>\n"))
    }

    @Test func `a story of thousands stays a page, which says what it leaves out`() async throws {
        let hits = (1...1000).map { ToldStory.hit(Int64($0), "Outlet \($0)") }
        let edges = (2...1000).map { ToldStory.edge(Int64($0), of: 1) }
        var desk = StandingDesk(claims: [], told: ToldStory.reply(hits, edges))
        desk.texts = (1...1000).map { ToldStory.text(Int64($0), ToldStory.copy) }
        let page = try await page(desk)
        #expect(page.split(separator: "<li id=\"clipping-").count - 1 == StoryDossier.clippingLimit)
        #expect(page.contains("600 more clippings are not shown."))
        #expect(page.split(separator: "<article id=").count - 1 == StoryDossier.comparisonLimit)
        #expect(page.contains("939 more copies are not compared."))
        #expect(page.contains("360 more outlets are not drawn."))
    }

    @Test(arguments: [Double.zero, 1_200, -4, 1e15, 1e308, .leastNormalMagnitude])
    func `one clipping with one claim gives charts with finite coordinates`(value: Double) async throws {
        var claim = DeskClaim.tanks
        claim.value = value
        claim.clippings = [1]
        let desk = StandingDesk(claims: [claim], told: ToldStory.reply([ToldStory.hit(1)], []))
        let page = try await page(desk)
        let shapes = page.split(separator: "<svg").dropFirst().flatMap { $0.split(separator: "\"") }
        #expect(shapes.count > 20)
        let percentages = shapes.filter { $0.hasSuffix("%") }.compactMap { Double($0.dropLast()) }
        #expect(percentages.count > 5)
        #expect(percentages.allSatisfy { (0...100).contains($0) })
        #expect(!shapes.contains { $0.hasPrefix("nan") || $0.hasPrefix("inf") || $0.hasPrefix("-nan") })
    }

    @Test func `a claim with a range is a bar, one that differs a diamond with a sign`() async throws {
        var claim = DeskClaim.tanks
        claim.value = nil
        claim.min = 700
        claim.max = 900
        claim.clippings = [2]
        claim.standing = "outlier"
        var agreed = DeskClaim.tanks
        agreed.clippings = [1]
        var desk = ToldStory.pair()
        desk.claims = [claim, agreed]
        let page = try await page(desk)
        #expect(page.contains("<line class=\"range differs\""))
        #expect(page.contains("<path class=\"differs\""))
        #expect(page.contains("≠ Kabar</text>"))
        #expect(page.contains("<h3>tank: 700 to 1,200</h3>"))
        #expect(page.contains("<strong>≠ differs</strong>"))
    }
}

/// Signals as a document has them.
private enum Reservation: String {
    case text, pictures

    var json: JSONValue {
        [
            "signal": "copyright-notice", "value": "reserved", "scope": .string(rawValue), "where": "footer",
            "text": "<b>All rights reserved</b>",
        ]
    }
}
