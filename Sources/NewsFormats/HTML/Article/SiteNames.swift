import Clippings

/// The outlet that a page belongs to.
struct SiteNames {
    /// The name to print as publisher, and where it stood.
    private(set) var publisher: (name: String, place: String)?
    /// What else could name the outlet, the best first.
    private(set) var others: [(name: String, place: String)] = []
    /// All names, for taking them off titles and bylines.
    private(set) var all: [String] = []
    /// Comparison key of the address's own part (`bayrischebembel` of `www.bayrische-bembel.de`), empty when unknown.
    let hostLabel: [UInt8]

    init(_ metadata: PageMetadata, _ linked: LinkedData, address: String?, hints: SourceHints) {
        let host = address.flatMap(OutletName.host)
        let fromHost = host.map { OutletName.name(ofDomain: $0) }
        let labels = (host ?? "").split(separator: ".").dropLast().filter { $0 != "www" }
        hostLabel = labels.max { $0.utf8.count < $1.utf8.count }.map { comparisonKey(Array($0.utf8)) } ?? []
        let candidates: [(String?, String)] = [
            (linked.publisher, "json-ld publisher"),
            (metadata.first("og:site_name")?.value, "meta[property=og:site_name]"),
            (metadata.first("application-name", "apple-mobile-web-app-title")?.value, "meta[name=application-name]"),
            (
                metadata.first("dc.publisher", "publisher", "citation_publisher", "copyright")?.value,
                "meta[name=publisher]"
            ),
            (linked.siteName, "json-ld name"), (hints.publisher, "sidecar"),
            (Self.spelledOut(hostLabel, in: metadata.title), "title"), (fromHost, "address"),
        ]
        for (name, place) in candidates {
            guard let name, !name.isEmpty, name.utf8.count <= 120 else { continue }
            all.append(name)
            if Self.bare(name) != name { all.append(Self.bare(name)) }
            guard !name.contains("://"), !name.contains("©"), name.utf8.count <= 80 else { continue }
            let choice = (name: Self.bare(name), place: place)
            if publisher == nil { publisher = choice } else if choice.name != publisher?.name { others.append(choice) }
        }
        if let host { all.append(host) }
    }

    /// The part of the page's title that is the address's own part spelled out (`Folha do Rio` at `folhadorio.com.br`).
    private static func spelledOut(_ label: [UInt8], in title: String?) -> String? {
        guard let title, label.count >= 4 else { return nil }
        return TitleParts(title).runs.first { comparisonKey(Array($0.utf8)) == label }
    }

    /// A site name that carries its slogan (`Okezone.com - Berita Terkini`) up to the dash.
    private static func bare(_ name: String) -> String {
        let bytes = Array(name.utf8)
        for mark in [" | ", " - ", " – ", " — ", ": "] {
            if let cut = bytes.first(Array(mark.utf8)), cut >= 3 { return bytes.text(0..<cut) }
        }
        return name
    }
}
