/// Twenty texts that speak of releases, embargoes, contacts and sponsors, and are news.
enum NearReleaseTexts {
    static let indonesian = [
        ProvenanceText(
            "id",
            "Gudang es kedua dibuka di Teluk Angin",
            "Koperasi membuka gudang es kedua, tulis mereka dalam siaran pers, Rabu.\nNelayan menyambutnya."
        ),
        ProvenanceText(
            "id",
            "Warga ragukan keterangan dinas",
            "Siaran pers itu menyebut air sudah layak minum.\nWarga yang ditemui mengaku airnya masih keruh."
        ),
        ProvenanceText(
            "id",
            "Embargo minyak berakhir setelah tiga tahun",
            "Embargo minyak yang berlaku sejak 2021 berakhir pada Senin.\nHarga turun dua persen."
        ),
        ProvenanceText(
            "id",
            "Tentang hujan yang tak kunjung datang",
            "Petani menunggu hujan.\nSumur mulai kering.\nTentang sumur bor, warga belum sepakat.\nRapat digelar besok."
        ),
        ProvenanceText(
            "id",
            "Posko banjir dibuka di balai desa",
            "Posko banjir dibuka di balai desa.\nInformasi lebih lanjut, menurut kepala desa, akan disampaikan malam ini."
        ),
        ProvenanceText(
            "id",
            "Klub pesisir kehilangan sponsor",
            "Klub itu disponsori pabrik es selama enam musim.\nKontraknya tidak diperpanjang."
        ),
        ProvenanceText(
            "id",
            "Dermaga baru diresmikan bupati",
            "Bupati resmi meluncurkan dermaga baru, Selasa.\nNelayan berharap biaya sandar tidak naik."
        ),
        ProvenanceText(
            "id",
            "Wartawan tolak pembatasan pers",
            "Pers rilis bukan pengganti wawancara, kata ketua persatuan wartawan.\nIa meminta akses dibuka (PWI)."
        ),
        ProvenanceText(
            "id",
            "Narahubung palsu menipu peserta lomba",
            "Narahubung palsu meminta uang kepada peserta lomba.\nPolisi menerima tujuh laporan."
        ),
    ]

    static let malay = [
        ProvenanceText(
            "ms",
            "Bekalan air pulih di tiga kampung",
            "Bekalan air pulih, menurut kenyataan media syarikat air.\nPenduduk berharap ia tidak terputus lagi."
        ),
        ProvenanceText(
            "ms",
            "Kenyataan media menteri dipersoal",
            "Kenyataan media menteri itu tidak menjawab soalan penduduk.\nMereka mahu perjumpaan."
        ),
        ProvenanceText(
            "ms",
            "Pasukan bola cari penaja",
            "Pasukan itu ditaja oleh kilang ais selama tiga musim.\nPenaja baharu belum ditemui."
        ),
        ProvenanceText(
            "ms",
            "Mengenai hutan yang hilang",
            "Hutan paya di muara semakin kecil.\nMengenai punca, penyelidik berbeza pendapat."
        ),
    ]

    static let english = [
        ProvenanceText(
            "en",
            "Harbour firm's claim questioned",
            "The company said in a press release that the water was clean.\nResidents told a different story."
        ),
        ProvenanceText(
            "en",
            "Press release writers fear for their jobs",
            "Press release writers met in the capital on Monday.\nMany of them use programs now."
        ),
        ProvenanceText(
            "en",
            "Arms embargo extended",
            "Embargo supporters won a narrow vote.\nThe measure runs until 2027."
        ),
        ProvenanceText(
            "en",
            "About half of the boats stay in port",
            "The storm kept boats in port.\nSupplies ran low.\nAbout 40 boats left on Friday.\nAbout Time, a sloop, sank."
        ),
        ProvenanceText(
            "en",
            "Ferry maker wins order",
            "The shipyard today announced an order for two boats, its first this year.\nAnalysts expected three."
        ),
        ProvenanceText(
            "en",
            "How the story ends",
            "The novel follows three sisters.\nIt was sponsored by nobody and read by many.\nContact with readers surprised her."
        ),
        ProvenanceText(
            "en",
            "Where to call after the flood",
            "The town opened a help desk.\nFor further information residents should wait for the evening news."
        ),
    ]
}
