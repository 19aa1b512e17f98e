/// Twenty shapes in which releases and paid texts reach a desk.
enum ReleaseTexts {
    static let indonesian = [
        ProvenanceText(
            "id",
            "Koperasi Nelayan Karang Jaya buka gudang es kedua",
            """
            SIARAN PERS
            Untuk Segera Diterbitkan
            Teluk Angin, 3 Juni 2025 - Koperasi Nelayan Karang Jaya membuka gudang es kedua di dermaga barat.
            Gudang itu menampung 40 ton es balok.
            """
        ),
        ProvenanceText(
            "id",
            "Siaran Pers: Jadwal kapal cepat berubah mulai Senin",
            "Dinas Perhubungan mengubah jadwal kapal cepat.\nKapal pertama berangkat pukul enam pagi."
        ),
        ProvenanceText(
            "id",
            "Jembatan gantung Lembah Hijau diresmikan",
            """
            Siaran Pers No. 14/HM/2025
            Bupati meresmikan jembatan gantung sepanjang 90 meter.
            Jembatan itu menghubungkan dua desa.
            """
        ),
        ProvenanceText(
            "id",
            "Bank Pesisir luncurkan kartu nelayan",
            """
            Bank Pesisir dengan bangga mengumumkan kartu bagi nelayan kecil.
            Kartu itu dapat dipakai di dua ratus pelabuhan.
            "Kami ingin memudahkan nelayan," kata direktur utama.
            Tentang Bank Pesisir
            Bank Pesisir berdiri pada 1987 dan melayani tiga provinsi.
            Kontak media: Rina Palupi, humas@bankpesisir.example
            """
        ),
        ProvenanceText(
            "id",
            "Festival layar digelar September",
            """
            Embargo: 12 Juni 2025 pukul 10.00 WIB
            Panitia menggelar festival layar ketiga di Teluk Angin.
            Enam puluh perahu mendaftar.
            Narahubung: Bagas, 0812-5550-1234
            ###
            """
        ),
        ProvenanceText(
            "id",
            "Hunian tepi danau mulai dipasarkan",
            "Pengembang memasarkan delapan puluh rumah di tepi danau.\nHarga awalnya lima ratus juta rupiah. (adv)"
        ),
        ProvenanceText(
            "id",
            "Tips merawat perahu bersama Cat Samudra",
            """
            Perahu kayu perlu dicat setiap dua tahun.
            Pilih cat yang tahan garam.
            Artikel ini merupakan kerja sama dengan Cat Samudra.
            """
        ),
        ProvenanceText(
            "id",
            "Rumah sakit daerah tambah ruang rawat",
            """
            Rilis Pers
            Rumah sakit daerah menambah dua puluh ruang rawat.
            Untuk informasi lebih lanjut hubungi 0361-555-0172.
            """
        ),
    ]

    static let malay = [
        ProvenanceText(
            "ms",
            "Koperasi Nelayan Tanjung buka kilang ais",
            """
            KENYATAAN MEDIA
            Untuk Siaran Segera
            Koperasi Nelayan Tanjung membuka kilang ais baharu di jeti timur.
            Kilang itu mampu menghasilkan 30 tan sehari.
            """
        ),
        ProvenanceText(
            "ms",
            "Kenyataan Media: Jadual feri berubah",
            "Jabatan Laut mengubah jadual feri mulai Isnin.\nFeri pertama bertolak pada jam enam pagi."
        ),
        ProvenanceText(
            "ms",
            "Syarikat Bot Selat lancar dua bot elektrik",
            """
            Syarikat Bot Selat hari ini mengumumkan dua bot elektrik untuk penumpang.
            Bot itu membawa 120 orang.
            Mengenai Syarikat Bot Selat
            Syarikat itu ditubuhkan pada 1994.
            Hubungi media: Aina, 03-5550-1234
            """
        ),
        ProvenanceText(
            "ms",
            "Pesta layang-layang kembali",
            """
            Embargo sehingga 4 Jun 2025, jam 10 pagi
            Pesta layang-layang kembali pada bulan Julai.
            Untuk maklumat lanjut, sila hubungi urus setia di pesta@layang.example
            -Tamat-
            """
        ),
        ProvenanceText(
            "ms",
            "Lima cara menjimatkan air",
            "Kandungan Tajaan\nTutup paip semasa memberus gigi.\nKumpul air hujan untuk pokok."
        ),
    ]

    static let english = [
        ProvenanceText(
            "en",
            "Straits Ferries orders two electric boats",
            """
            FOR IMMEDIATE RELEASE
            Straits Ferries ordered two battery-powered boats for the island crossing.
            The boats will sail from 2027.
            """
        ),
        ProvenanceText(
            "en",
            "Harbour Foods opens cold store",
            """
            Harbour Foods today announced a cold store for 4,000 tonnes of fish.
            "Our fishermen asked for it," said the chief executive.
            About Harbour Foods
            Harbour Foods was founded in 1971 and packs fish for nine countries.
            Media contact: Sam Alder, press@harbourfoods.example
            """
        ),
        ProvenanceText(
            "en",
            "New lifeboat for the northern coast",
            """
            Embargoed until 00:01, 5 June 2025
            The northern coast will get a new lifeboat this autumn.
            It reaches 25 knots.
            Notes to editors: pictures at press@lifeboats.example
            ENDS
            """
        ),
        ProvenanceText(
            "en",
            "Museum shows ship models",
            "Press release no. 7\nThe museum shows ninety ship models from Saturday.\nEntry is free."
        ),
        ProvenanceText(
            "en",
            "Five knots every sailor should know",
            "Sponsored content\nA bowline never slips.\nA clove hitch holds a fender."
        ),
        ProvenanceText(
            "en",
            "Why insulation pays on boats",
            "A dry cabin is a warm cabin.\nThis article was produced in partnership with Warmhull Ltd\nMeasure twice."
        ),
        ProvenanceText(
            "en",
            "Lakeside Energy names finance chief",
            """
            Lakeside Energy is pleased to announce a new head of finance.
            She joins in August.
            Press enquiries: Jo Marsh, 020-5550-1234
            # # #
            """
        ),
    ]
}
