/// NITF as agencies send it.
enum NITFDocuments {
    static func story(version: String = "1", release: String = "20240312T083000+0700") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <nitf version="-//IPTC//DTD NITF 3.4//EN" baselang="en-US">
          <head>
            <title>Ferry</title>
            <tobject tobject.type="news">
              <tobject.property tobject.property.type="feature"/>
              <tobject.subject tobject.subject.refnum="04015004" tobject.subject.type="Economy"
                tobject.subject.matter="Transport" tobject.subject.detail="Waterways"/>
              <tobject.subject tobject.subject.refnum="17000000"/>
            </tobject>
            <docdata management-status="usable">
              <doc-id id-string="kabar.20240312.17" regsrc="Kabar"/>
              <urgency ed-urg="3"/>
              <date.issue norm="20240312T083000+0700"/>
              <date.release norm="\(release)"/>
              <date.expire norm="20240412T000000+0700"/>
              <du-key key="ferry-running" version="\(version)"/>
              <ed-msg info="Adds quote of the harbour master"/>
              <doc.copyright holder="Kabar Pulau" year="2024"/>
              <doc.rights owner="Kabar Pulau" limitations="Broadcast only" geography="Asia"/>
              <key-list><keyword key="ferry"/><keyword key="weather"/></key-list>
              <identified-content><location>Banda Aceh</location></identified-content>
              <del-list>
                <from-src src-name="Relay One" level-number="2"/><from-src src-name="Kabar" level-number="1"/>
              </del-list>
            </docdata>
            <meta name="anpa-keyword" content="FERRY-ISLANDS"/>
            <revision-history name="S. Putri" function="writer-author" norm="20240312T070000+0700"/>
          </head>
          <body>
            <body.head>
              <hedline><hl1>Ferry service to the islands resumes</hl1><hl2>Storm has passed</hl2></hedline>
              <byline>By <person>Sari Putri</person> and <person>Tom Hale</person>, <byttl>Island desk</byttl></byline>
              <distributor><org>Kabar Pulau News Agency</org></distributor>
              <dateline><location><city>Sabang</city>, Indonesia</location></dateline>
              <abstract><p>Boats sail again.</p></abstract>
            </body.head>
            <body.content>
              <media media-type="image"><media-caption>A boat at the pier.</media-caption></media>
              <p>SABANG, March 12 (Kabar) - \(Prose.english)</p>
              <p>"We sail," said <person>Rudi Hartono</person> of the <org>Harbour Office</org>.</p>
              <table><tr><td>Island</td><td>Boats</td><td>Rubiah</td><td>4</td></tr></table>
              <ul><li>Wind: force 7</li></ul>
            </body.content>
            <body.end><tagline>Kabar Pulau covers the islands.</tagline></body.end>
          </body>
        </nitf>
        """
    }
}
