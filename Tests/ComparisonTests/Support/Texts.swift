import Comparison

/// Texts of our own, in several kinds of copies.
enum Texts {
    static func prepared(_ paragraphs: [String], headline: String = "", language: String = "id") -> ComparableText {
        ComparableText(headline: headline, paragraphs: paragraphs, language: language)
    }

    static func compare(_ a: [String], _ b: [String], languages: (String, String) = ("id", "id")) -> TextComparison {
        TextComparison(prepared(a, language: languages.0), prepared(b, language: languages.1))
    }

    /// A report on a port, in Indonesian.
    static let port = [
        "TANJUNG SERAYU - Pemerintah Kabupaten Serayu mulai membangun dermaga peti kemas baru senilai Rp1,8 triliun, Senin (12/5/2025).",
        "Bupati Hartini Wulandari mengatakan dermaga sepanjang 640 meter itu akan melayani 350.000 peti kemas per tahun. Dermaga lama hanya mampu menampung 90.000 peti kemas.",
        "\"Kapal besar selama ini harus menunggu tiga hari di laut lepas sebelum bisa sandar,\" ujar Hartini di hadapan para nelayan.",
        "Sebanyak 214 keluarga nelayan di Kampung Melati akan dipindahkan ke rumah susun yang dibangun PT Graha Bahari. Ketua kelompok nelayan, Samsul Arifin, meminta jaminan tempat tambat perahu.",
        "Pembangunan ditargetkan selesai pada Oktober 2027. Kementerian Perhubungan menanggung 60 persen biaya, sisanya berasal dari pinjaman Bank Samudra.",
    ]

    /// The same, every sentence in other words, with slips.
    static let portReworded = [
        "TANJUNG SERAYU - Pemkab Serayu memulai pembuatan dermaga kontainer peti kemas anyar bernilai Rp1,8 triliun, di hari Senin (12/5/2025).",
        "Bupati Hartini Wulandhari menyebut dermaga yang panjangnya 640 meter tersebut bakal melayani 530.000 peti kemas tiap tahun. Dermaga yang lama cuma sanggup menampung 90.000 peti kemas.",
        "\"Kapal berukuran besar sampai sekarang mesti menunggu tiga hari di lautan lepas sebelum dapat sandar,\" tutur Hartini di depan nelayan.",
        "Sejumlah 214 keluarga nelayan di Kampung Melati hendak dipindah ke rumah susun yang dibuat PT Graha Bahari. Ketua grup nelayan, Samsul Arifien, memohon jaminan lokasi tambat perahu.",
        "Pembangunan ditarget rampung di Oktober 2027. Kementerian Perhubungan memikul 60 persen ongkos, selebihnya dari pinjaman Bank Samudra.",
    ]

    /// The same in English.
    static let portInEnglish = [
        "TANJUNG SERAYU - The Serayu district government began building a new container terminal worth Rp1.8 trillion on Monday (12/5/2025).",
        "District head Hartini Wulandari said the 640-meter terminal would serve 350,000 containers a year. The old terminal could only hold 90,000 containers.",
        "\"Large ships have had to wait three days at open sea before they could dock,\" Hartini told the fishermen.",
        "As many as 214 fishing families in Kampung Melati will be moved to apartments built by PT Graha Bahari. The chairman of the fishermen's group, Samsul Arifin, asked for a guarantee of a place for their boats.",
        "Construction is targeted to finish in October 2027. The Ministry of Transportation will bear 60 percent of the cost, the rest comes from a Bank Samudra loan.",
    ]

    /// The same day's event, told by somebody else.
    static let portIndependent = [
        "Puluhan perahu berjajar di muara ketika alat berat pertama tiba di pantai Serayu pagi itu.",
        "Bagi Ruminah, pedagang ikan asap, suara mesin pancang berarti ia harus mencari tempat jualan baru. \"Belum ada yang mendatangi kami,\" katanya.",
        "Lembaga bantuan hukum setempat mencatat sedikitnya 40 lapak belum masuk daftar ganti rugi pembangunan dermaga itu.",
        "Mereka berencana mengadu ke dewan perwakilan rakyat daerah pekan depan apabila pertemuan dengan bupati tidak menghasilkan apa-apa.",
    ]

    /// Another event, near in topic.
    static let flood = [
        "Hujan deras selama dua malam membuat Sungai Cikapundung meluap dan merendam 1.120 rumah di Kecamatan Baleraya.",
        "Kepala Pelaksana BPBD Dadang Suherman menuturkan warga mengungsi ke tiga sekolah dan satu masjid. Dapur umum menyiapkan 2.400 nasi bungkus setiap hari.",
        "Ketinggian air mencapai 1,7 meter di kawasan pasar. Petugas mengerahkan sembilan perahu karet untuk menjemput lansia dan anak-anak.",
        "Badan meteorologi memperkirakan hujan masih turun sampai Kamis. Warga diminta mematikan aliran listrik sebelum meninggalkan rumah.",
    ]
}
