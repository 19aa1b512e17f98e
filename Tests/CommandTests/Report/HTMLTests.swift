import Testing

@testable import kliping

@Suite struct `Markup of a page` {
    @Test func `text becomes no element and ends no attribute`() {
        let text = #"<script>alert("1" & '2')</script>"#
        let html: HTML = "<p title=\"\(text)\">\(text)</p>"
        let escaped = "&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;"
        #expect(html.markup == "<p title=\"\(escaped)\">\(escaped)</p>")
    }

    @Test func `control and bidirectional characters show that they were there`() {
        let html: HTML = "\("a\u{0}\u{1B}[31m\u{202E}b\u{2066}c\u{FEFF}")"
        #expect(html.markup == "a\u{FFFD}\u{FFFD}[31m\u{FFFD}b\u{FFFD}c\u{FFFD}")
    }

    @Test func `markup in markup is not escaped again`() {
        let inner: HTML = "<b>\("&")</b>"
        #expect(("<p>\(inner)</p>" as HTML).markup == "<p><b>&amp;</b></p>")
    }

    @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "ftp://a.example/", "http://a b", "urn:nusa:1"])
    func `only addresses of the web become links`(address: String) {
        #expect(HTML.link("x", to: address) == "x")
    }

    @Test func `a link tells its target nothing and cannot leave its attribute`() {
        #expect(
            HTML.link("x", to: #"https://a.example/"onclick="y"#).markup
                == "<a href=\"https://a.example/&quot;onclick=&quot;y\" rel=\"noreferrer noopener\">x</a>"
        )
    }

    @Test func `a language is stated only when it is a tag`() {
        #expect(HTML.language("zh-Hant").markup == " lang=\"zh-Hant\" dir=\"auto\"")
        #expect(HTML.language("en\" onload=\"x").markup == " dir=\"auto\"")
        #expect(HTML.language("und").markup == " dir=\"auto\"")
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, -3, 7, 0.123456])
    func `a place on a chart is always a percentage from 0 to 100`(value: Double) {
        let expected = value == 0.123456 ? "12.35%" : value == 7 ? "100.00%" : value == -3 ? "0.00%" : "50.00%"
        #expect(("\(Share(value))" as HTML).markup == expected)
    }
}
