import Testing

@testable import Topics

/// Articles of our own making.
enum Samples {
    struct Sample: Sendable, CustomTestStringConvertible {
        var language: String?
        var headline: String
        var paragraphs: [String]
        /// The topic that must be told, and the surest of the top.
        var code: String
        var testDescription: String { "\(language ?? "no language") \(code)" }
    }

    static let sport = Sample(
        language: "id",
        headline: "Gol tunggal Wirawan antar Garuda Muda ke semifinal",
        paragraphs: [
            "Timnas menang 1-0 atas tamunya dalam pertandingan perempat final di stadion kota, Sabtu malam.",
            "Pelatih memuji para pemain yang bertahan sampai peluit akhir. Kiper dua kali menepis tendangan penalti.",
        ],
        code: "15000000"
    )

    static let economy = Sample(
        language: "id",
        headline: "Bank sentral menahan suku bunga acuan",
        paragraphs: [
            "Rupiah menguat terhadap dolar AS setelah keputusan itu, sementara inflasi bulan lalu melandai.",
            "Ekonom menilai investor masih menunggu data pertumbuhan ekonomi dan ekspor triwulan ini.",
        ],
        code: "04000000"
    )

    static let all: [Sample] = [
        sport, economy,
        Sample(
            language: "id",
            headline: "Gempa guncang pesisir, puluhan rumah rusak",
            paragraphs: [
                "Gempa bumi berkekuatan magnitudo 5,6 mengguncang pesisir selatan. BPBD mendata korban dan warga yang "
                    + "mengungsi, tim SAR masih mencari dua orang yang tertimbun longsor."
            ],
            code: "03000000"
        ),
        Sample(
            language: "id",
            headline: "Polisi tangkap dua tersangka pencurian sepeda motor",
            paragraphs: [
                "Penyidik polres menyita barang bukti dari rumah pelaku. Kedua tersangka terancam hukuman penjara, kata "
                    + "kapolres, dan berkasnya segera dilimpahkan ke kejaksaan."
            ],
            code: "02000000"
        ),
        Sample(
            language: "ms",
            headline: "Mahkamah jatuhkan hukuman penjara kepada bekas pegawai",
            paragraphs: [
                "Hakim mahkamah tinggi mendapati tertuduh bersalah menerima rasuah. Peguam akan memfailkan rayuan, "
                    + "manakala timbalan pendakwa raya menerima keputusan itu."
            ],
            code: "02000000"
        ),
        Sample(
            language: "en",
            headline: "Midfielder's late goal sends club into cup final",
            paragraphs: [
                "The home team won the match with a goal in the last minute, and the coach praised his players and the "
                    + "goalkeeper, who saved a penalty. The league resumes on Saturday at the stadium."
            ],
            code: "15000000"
        ),
        Sample(
            language: "en-GB",
            headline: "Voters go to the polls as prime minister seeks a second term",
            paragraphs: [
                "Polling stations opened early. The election campaign was dominated by taxes; opposition candidates "
                    + "promised to reform parliament, and the government defended its policies."
            ],
            code: "11000000"
        ),
        Sample(
            language: "de",
            headline: "Feuerwehr löscht Brand in Lagerhalle",
            paragraphs: [
                "Bei der Explosion wurden drei Menschen schwer verletzt, die Rettungskräfte waren die ganze Nacht im "
                    + "Einsatz. Die Flammen griffen auf ein Nachbargebäude über, zwei Verletzte sind noch im Krankenhaus."
            ],
            code: "03000000"
        ),
        Sample(
            language: "fr",
            headline: "Réforme des retraites : les syndicats appellent à la grève",
            paragraphs: [
                "Les salariés du rail ont voté un préavis de grève. La CGT et la CFDT demandent une hausse des salaires, "
                    + "l'employeur parle d'un mouvement social limité."
            ],
            code: "09000000"
        ),
        Sample(
            language: "es",
            headline: "Científicos descubren un planeta con un nuevo telescopio",
            paragraphs: [
                "Los astrónomos publicaron el estudio esta semana. Según los investigadores, la galaxia vecina guarda "
                    + "otros; la NASA prepara una misión con un cohete mayor."
            ],
            code: "13000000"
        ),
        Sample(
            language: "nl",
            headline: "KNMI geeft code oranje voor zware windstoten",
            paragraphs: [
                "Het weer wordt vannacht onstuimig: regen, onweer en storm trekken over het land. De temperaturen dalen "
                    + "tot vier graden."
            ],
            code: "17000000"
        ),
        Sample(
            language: "pt",
            headline: "Ministério da Saúde amplia vacinação contra a dengue",
            paragraphs: [
                "Médicos e pacientes esperam mais doses da vacina nos hospitais. A doença avança, e os sintomas da "
                    + "epidemia mudaram, dizem especialistas em saúde."
            ],
            code: "07000000"
        ),
    ]
}
