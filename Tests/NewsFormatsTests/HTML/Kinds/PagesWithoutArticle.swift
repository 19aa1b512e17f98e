import Testing

/// Pages that have no article of their own, written for these tests in the shapes they are met in.
enum PagesWithoutArticle {
    /// What a page is and its whole source.
    struct Page: CustomTestStringConvertible, Sendable {
        var name: String
        /// A word of the sentence that must say what the page is.
        var says: String
        var source: String

        var testDescription: String { name }
    }

    static let all = errors + checks + consents + logins + searches + listings + frontPages

    private static func page(
        _ name: String,
        _ says: String,
        head: String,
        body: String,
        attributes: String = ""
    ) -> Page {
        Page(
            name: name,
            says: says,
            source:
                "<!doctype html><html><head><meta charset=\"utf-8\">\(head)</head><body\(attributes)>\(body)</body></html>"
        )
    }

    private static func teasers(_ headlines: [String], summary: String) -> String {
        headlines.enumerated().map { index, headline in
            "<div class=\"item\"><h3><a href=\"/\(index)\">\(headline)</a></h3><p>\(summary)</p></div>"
        }.joined()
    }

    private static let indonesianHeadlines = [
        "Perahu karet dikirim ke desa di tepi sungai", "Dua jembatan putus setelah hujan semalam",
        "Sekolah di lembah ditutup sampai air surut", "Harga beras di pasar induk mulai turun",
        "Petani minta saluran air segera diperbaiki", "Gubernur meninjau tanggul yang jebol",
    ]
    private static let englishHeadlines = [
        "Boats sent to the village by the river", "Two bridges down after a night of rain",
        "Schools in the valley stay closed for now", "Price of rice falls at the central market",
        "Farmers ask for the canal to be repaired", "Governor looks at the dike that broke",
    ]
    private static let germanHeadlines = [
        "Boote für das Dorf am Fluss unterwegs", "Zwei Brücken nach einer Regennacht gesperrt",
        "Schulen im Tal bleiben vorerst geschlossen", "Reis auf dem Großmarkt wird billiger",
        "Bauern fordern die Sanierung des Kanals", "Landrat besichtigt den gebrochenen Deich",
    ]

    private static let errors = [
        page(
            "not found, English",
            "not found",
            head: "<title>Page not found - The Eastern Lens</title>",
            body:
                "<h1>Page not found</h1><p>Sorry, the page you are looking for has been moved or does not exist any more.</p>"
        ),
        page(
            "not found, Indonesian",
            "not found",
            head: "<title>404 - Halaman Tidak Ditemukan | Lensa Timur</title>",
            body:
                "<h1>Halaman tidak ditemukan</h1><p>Maaf, halaman yang Anda cari tidak tersedia atau sudah dipindahkan.</p>"
        ),
        page(
            "not found, German",
            "not found",
            head: "<title>Seite nicht gefunden</title>",
            body:
                "<h1>404</h1><p>Die gewünschte Seite konnte leider nicht gefunden werden, bitte prüfen Sie die Adresse.</p>"
        ),
        page(
            "not found by the system's own mark",
            "not found",
            head: "<title>Oops | Lens</title>",
            body: "<p>It seems we cannot find what you are looking for. Perhaps searching can help you with that.</p>",
            attributes: " class=\"error404 wp-theme\""
        ),
        page(
            "forbidden",
            "wrong",
            head: "<title>403 Forbidden</title>",
            body:
                "<center><h1>403 Forbidden</h1></center><hr><p>You do not have permission to access this resource here.</p>"
        ),
        page(
            "bad gateway",
            "wrong",
            head: "<title>502 Bad Gateway</title>",
            body:
                "<center><h1>502 Bad Gateway</h1></center><hr><center>The server could not reach the one behind it.</center>"
        ),
        page(
            "down for maintenance, Indonesian",
            "wrong",
            head: "<title>Situs sedang dalam perbaikan</title>",
            body:
                "<h1>Situs sedang dalam perbaikan</h1><p>Kami akan segera kembali, silakan mencoba lagi beberapa saat lagi.</p>"
        ),
        page(
            "not found, Spanish",
            "not found",
            head: "<title>Página no encontrada</title>",
            body:
                "<h1>Página no encontrada</h1><p>Lo sentimos, la página que busca no existe o ha cambiado de dirección.</p>"
        ),
    ]

    private static let checks = [
        page(
            "a check of the browser",
            "robots",
            head: "<title>Just a moment...</title>",
            body:
                "<h2>Checking your browser before accessing the site.</h2><p>Enable JavaScript and cookies to continue.</p>"
        ),
        page(
            "a puzzle for people",
            "robots",
            head: "<title>Attention Required!</title>",
            body:
                "<h1>One more step</h1><p>Please complete the security check to access the site you asked for today.</p>"
        ),
        page(
            "a puzzle for people, Indonesian",
            "robots",
            head: "<title>Lensa Timur</title>",
            body:
                "<h1>Verifikasi keamanan</h1><p>Centang kotak di bawah ini untuk membuktikan bahwa Anda bukan robot.</p>"
        ),
        page(
            "unusual traffic",
            "robots",
            head: "<title>Lens</title>",
            body:
                "<p>Our systems have detected unusual traffic from your network. Please try your request again later.</p>"
        ),
    ]

    private static let consents = [
        page(
            "consent, English",
            "consent",
            head: "<title>We value your privacy</title>",
            body: """
                <h1>We value your privacy</h1><p>We and our partners store and/or access information on a device, such as
                cookies, and process personal data for the purposes below.</p><p>You may accept all or manage options, and
                withdraw your consent whenever you like.</p>
                """
        ),
        page(
            "consent, Indonesian",
            "consent",
            head: "<title>Privasi Anda - Lensa Timur</title>",
            body: """
                <h1>Privasi Anda penting bagi kami</h1><p>Kami dan mitra kami menggunakan cookie untuk menyimpan data pribadi
                di perangkat Anda.</p><p>Pilih terima semua atau tolak semua; baca juga kebijakan privasi kami.</p>
                """
        ),
        page(
            "consent, German",
            "consent",
            head: "<title>Datenschutz</title>",
            body: """
                <h1>Ihre Zustimmung</h1><p>Wir und unsere Partner verarbeiten personenbezogene Daten. Mit einem Klick auf
                „Alle akzeptieren“ geben Sie Ihre Einwilligung, die Sie jederzeit widerrufen können.</p>
                """
        ),
        page(
            "consent, French",
            "consent",
            head: "<title>Votre vie privée</title>",
            body: """
                <h1>Le respect de votre vie privée</h1><p>Avec nos partenaires, nous utilisons des données personnelles. Vous
                pouvez tout accepter, tout refuser ou paramétrer vos choix à chaque instant.</p>
                """
        ),
    ]

    private static let logins = [
        page(
            "login, English",
            "log in",
            head: "<title>Log in - The Eastern Lens</title>",
            body:
                "<h1>Log in</h1><form><input type=\"text\"><input type=\"password\"><p>Enter your name and your word.</p></form>"
        ),
        page(
            "login, Indonesian",
            "log in",
            head: "<title>Masuk | Lensa Timur</title>",
            body:
                "<h1>Masuk</h1><p>Silakan masuk untuk membaca berita kami selengkapnya.</p><form><input type=\"password\"></form>"
        ),
        page(
            "login, German",
            "log in",
            head: "<title>Anmelden</title>",
            body:
                "<h1>Anmelden</h1><form><p>Bitte melden Sie sich an, um weiterzulesen.</p><input type=\"password\"></form>"
        ),
    ]

    private static let searches = [
        page(
            "search, English",
            "search results",
            head: "<title>Search results for flood | Lens</title>",
            body: "<h1>Search results for: flood</h1>"
                + teasers(englishHeadlines, summary: "The army keeps a dozen boats ready on the coast, officials said.")
        ),
        page(
            "search, Indonesian",
            "search results",
            head: "<title>Hasil pencarian: banjir - Lensa Timur</title>",
            body: "<h1>Hasil pencarian untuk banjir</h1>"
                + teasers(indonesianHeadlines, summary: "Warga yang rumahnya terendam mulai diungsikan sejak semalam.")
        ),
        page(
            "search, by its own statement",
            "search results",
            head:
                "<title>flood</title><script type=\"application/ld+json\">{\"@type\": \"SearchResultsPage\"}</script>",
            body: teasers(englishHeadlines, summary: "The army keeps a dozen boats ready on the coast, officials said.")
        ),
    ]

    private static let listings = [
        page(
            "a tag, Indonesian",
            "list",
            head: """
                <title>Berita Terkini Banjir Hari Ini - Lensa Timur</title>
                <link rel="canonical" href="https://lensa.example.com/tag/banjir">
                """,
            body: "<h1>banjir</h1>"
                + teasers(indonesianHeadlines, summary: "Warga yang rumahnya terendam mulai diungsikan sejak semalam.")
        ),
        page(
            "a section, English",
            "list",
            head: """
                <title>Region - Latest news | The Eastern Lens</title>
                <link rel="canonical" href="https://lens.example.com/section/region">
                """,
            body: "<h1>Region</h1>"
                + teasers(englishHeadlines, summary: "The army keeps a dozen boats ready on the coast, officials said.")
        ),
        page(
            "a category by the system's own mark",
            "list",
            head: "<title>Region – Ostlinse</title>",
            body: "<h1>Region</h1>"
                + teasers(
                    germanHeadlines,
                    summary: "Die Armee hält an der Küste ein Dutzend Boote bereit, hieß es am Abend."
                ),
            attributes: " class=\"archive category category-region\""
        ),
        page(
            "an author's articles, by their own statement",
            "list",
            head: """
                <title>Articles by Jane Roe</title><link rel="canonical" href="https://lens.example.com/author/jane-roe">
                <script type="application/ld+json">{"@type": "CollectionPage", "name": "Jane Roe"}</script>
                """,
            body: "<h1>Jane Roe</h1>"
                + teasers(englishHeadlines, summary: "The army keeps a dozen boats ready on the coast, officials said.")
        ),
        page(
            "an index of links",
            "list",
            head: "<title>Indeks berita</title>",
            body: "<ul>"
                + (1...40).map { "<li><a href=\"/\($0)\">Berita nomor \($0) dari daerah hari ini</a></li>" }.joined()
                + "</ul>"
        ),
    ]

    private static let frontPages = [
        page(
            "a front page, English",
            "front page",
            head: "<title>The Eastern Lens</title><link rel=\"canonical\" href=\"https://lens.example.com/\">",
            body: teasers(
                englishHeadlines + englishHeadlines.map { $0 + " again" },
                summary: "The army keeps a dozen boats ready on the coast, officials said."
            )
        ),
        page(
            "a front page, Indonesian",
            "front page",
            head:
                "<title>Lensa Timur: Berita Hari Ini</title><link rel=\"canonical\" href=\"https://lensa.example.com/\">",
            body: teasers(
                indonesianHeadlines + indonesianHeadlines.map { $0 + " lagi" },
                summary: "Warga yang rumahnya terendam mulai diungsikan sejak semalam."
            )
        ),
        page(
            "a front page by its own statement",
            "front page",
            head: """
                <title>Ostlinse</title><link rel="canonical" href="https://ostlinse.example.com/">
                <script type="application/ld+json">{"@type": "ItemList", "name": "Startseite"}</script>
                """,
            body: teasers(
                germanHeadlines,
                summary: "Die Armee hält an der Küste ein Dutzend Boote bereit, hieß es am Abend."
            )
        ),
    ]
}
