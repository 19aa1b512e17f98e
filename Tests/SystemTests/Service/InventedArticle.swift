/// Articles that nobody wrote, each different from all others.
enum InventedArticle {
    /// Plain text with headline, dateline and body.
    ///
    /// `word(number)` occurs in no other.
    static func text(_ number: Int) -> String {
        """
        Nelayan Pulau Karang \(number) Panen Cumi Lebih Awal

        TELUK ANGIN, Kabar Uji - Nelayan di Pulau Karang nomor \(number) melaporkan panen cumi sebanyak \
        \(number * 3 + 7) ton pada musim ini, kata ketua kelompok \(word(number)), Sari Lentera.

        Menurut dia, angin timur datang \(number % 9 + 2) hari lebih cepat daripada tahun lalu sehingga perahu dapat \
        melaut sejak awal bulan. Hasilnya dijual ke pasar kecamatan dengan harga yang dianggap wajar oleh pembeli.

        Pemerintah desa berencana membangun gudang pendingin bagi kelompok \(word(number)) sebelum musim berikutnya.
        """
    }

    static func page(_ number: Int) -> String {
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Harbour \(number) reopens after dredging | Test Herald</title>
        <meta property="og:site_name" content="Test Herald"></head>
        <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
        <article><h1>Harbour \(number) reopens after dredging</h1>
        <p>The harbour of Windy Bay reopened on Monday after dredgers had removed \(number + 40) barges of sand, the
        harbour master of \(word(number)) said, and the first ferries left before noon with all seats taken.</p>
        <p>Fishermen had waited for months, because boats with a deeper keel could not pass the bar at low water. The
        council will now measure the channel every spring and publish the depth for every berth.</p></article>
        <footer>Copyright Test Herald</footer></body></html>
        """
    }

    /// One word that stands in one article only, and that no stemmer shortens: its end is that of no suffix.
    static func word(_ number: Int) -> String {
        let syllables = ["ba", "du", "lo", "mi", "ra", "su", "ti", "no", "pe", "ga"]
        return "z" + String(number + 1000).compactMap { $0.wholeNumberValue }.map { syllables[$0] }.joined() + "x"
    }
}
