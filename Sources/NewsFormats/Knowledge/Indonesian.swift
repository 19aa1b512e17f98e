extension LanguageKnowledge {
    static let indonesian = LanguageKnowledge(
        code: "id",
        months: [
            "januari": 1, "jan": 1, "februari": 2, "pebruari": 2, "feb": 2, "maret": 3, "mar": 3, "april": 4, "apr": 4,
            "mei": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "agustus": 8, "agu": 8, "agt": 8, "ags": 8, "agst": 8,
            "september": 9, "sep": 9, "sept": 9, "oktober": 10, "okt": 10, "november": 11, "nopember": 11, "nov": 11,
            "desember": 12, "des": 12,
        ],
        weekdays: [
            "senin": 1, "sen": 1, "selasa": 2, "sel": 2, "rabu": 3, "rab": 3, "kamis": 4, "kam": 4, "jumat": 5,
            "jum'at": 5, "jum": 5, "sabtu": 6, "sab": 6, "minggu": 7, "ahad": 7, "min": 7,
        ],
        dayStandsFirst: true,
        futureCues: ["akan", "mendatang", "bakal", "besok", "lusa", "jatuh tempo", "hingga", "sampai"],
        labels: [
            "pewarta": .reporter, "reporter": .reporter, "wartawan": .reporter, "peliput": .reporter,
            "kontributor": .reporter, "koresponden": .reporter, "laporan wartawan": .reporter, "laporan": .reporter,
            "penulis": .author, "oleh": .author, "ditulis oleh": .author, "naskah": .author, "teks": .author,
            "editor": .editor, "penyunting": .editor, "redaktur": .editor, "penanggung jawab": .ignored,
            "foto": .photographer, "fotografer": .photographer, "pewarta foto": .photographer,
            "tag": .keywords, "tags": .keywords, "kata kunci": .keywords, "topik": .keywords, "label": .keywords,
            "sumber": .source, "sumber berita": .source, "sumber artikel": .source, "disadur dari": .source,
            "uploader": .ignored, "pengunggah": .ignored, "diterjemahkan oleh": .ignored, "penerjemah": .ignored,
            "terbit": .published, "diterbitkan": .published, "dipublikasikan": .published, "tayang": .published,
            "tanggal": .published, "diperbarui": .modified, "pembaruan": .modified, "rubrik": .section,
            "kategori": .section,
        ],
        bylineOpeners: ["oleh"],
        sourceCues: [
            "dikutip dari", "dilansir dari", "dilansir", "mengutip dari", "mengutip", "melansir dari", "melansir",
            "dikutip", "disadur dari", "diwartakan", "seperti dilaporkan", "dinukil dari", "menukil",
        ],
        linkOpeners: [
            "baca juga", "baca pula", "baca selengkapnya", "baca lagi", "baca artikel", "baca berita", "simak juga",
            "simak video", "lihat juga", "lihat video", "tonton juga", "artikel terkait", "berita terkait",
            "berita lainnya", "pilihan redaksi", "klik di sini", "selengkapnya baca",
        ],
        captionOpeners: [
            "arsip foto", "foto arsip", "ilustrasi", "foto ilustrasi", "keterangan foto", "foto dokumentasi",
            "foto udara", "tangkapan layar",
        ],
        commentFormOpeners: [
            "tinggalkan balasan", "tinggalkan komentar", "tulis komentar", "beri komentar", "kirim komentar",
            "alamat email anda tidak akan dipublikasikan", "alamat surel anda tidak akan dipublikasikan",
            "ruas yang wajib ditandai", "batalkan balasan", "berikan komentar",
        ],
        furnitureLines: [
            "siaran pers", "rilis pers", "untuk segera disiarkan",
            "bagikan", "bagikan artikel ini", "bagikan berita ini", "iklan", "komentar", "0 komentar", "cetak",
            "salin tautan", "salin link", "bagikan ke", "gulir untuk lanjut membaca", "memuat", "beranda", "home",
            "halaman berikutnya", "selanjutnya", "sebelumnya", "lihat semua", "terpopuler", "terkini",
            "video pilihan", "pilihan untukmu", "ikuti kami", "loading...", "loading", "advertisement",
        ],
        furnitureOpeners: [
            "scroll untuk melanjutkan", "gulir ke bawah untuk melanjutkan", "lanjutkan membaca di",
            "dapatkan update berita", "dapatkan informasi, inspirasi", "ikuti berita terbaru", "cek berita dan artikel",
            "ikuti whatsapp channel", "ikuti kami di", "simak breaking news", "artikel ini telah tayang di",
            "berita ini telah tayang di", "yuk, daftar", "download aplikasi", "unduh aplikasi",
            "bergabung dengan grup telegram", "segera unduh", "cek artikel lainnya", "(adsbygoogle",
        ],
        usageTerms: [
            "dilarang keras mengambil konten", "dilarang mengutip", "dilarang menyalin", "dilarang memperbanyak",
            "dilarang mengambil", "tanpa izin tertulis", "tanpa seizin", "hak cipta dilindungi",
        ],
        copyrightOpeners: ["hak cipta", "copyright", "©", "(c)"],
        needsNoun: ["di", "ke"],
        cannotFollow: ["untuk", "yang", "ke", "di", "atau", "oleh"],
        alternative: (word: "atau", verbPrefix: "me"),
        conjunctions: ["dan"]
    )
}
