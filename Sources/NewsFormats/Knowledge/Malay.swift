extension LanguageKnowledge {
    static let malay = LanguageKnowledge(
        code: "ms",
        months: [
            "januari": 1, "jan": 1, "februari": 2, "feb": 2, "mac": 3, "april": 4, "apr": 4, "mei": 5, "jun": 6,
            "julai": 7, "jul": 7, "ogos": 8, "ogo": 8, "september": 9, "sep": 9, "sept": 9, "oktober": 10, "okt": 10,
            "november": 11, "nov": 11, "disember": 12, "dis": 12,
        ],
        weekdays: [
            "isnin": 1, "selasa": 2, "rabu": 3, "khamis": 4, "jumaat": 5, "sabtu": 6, "ahad": 7,
        ],
        dayStandsFirst: true,
        futureCues: ["akan", "bakal", "esok", "depan", "sehingga"],
        labels: [
            "oleh": .author, "penulis": .author, "pemberita": .reporter, "wartawan": .reporter, "penyunting": .editor,
            "editor": .editor, "jurugambar": .photographer, "foto": .photographer, "sumber": .source,
            "tag": .keywords, "kata kunci": .keywords, "diterbitkan": .published, "dikemas kini": .modified,
            "dikemaskini": .modified, "tarikh": .published,
        ],
        bylineOpeners: ["oleh"],
        sourceCues: ["memetik", "dipetik daripada", "dipetik dari", "lapor"],
        linkOpeners: [
            "baca juga", "baca lagi", "baca selanjutnya", "lihat juga", "artikel berkaitan", "berita berkaitan",
        ],
        captionOpeners: ["gambar fail", "gambar hiasan", "foto fail", "gambar sekadar hiasan"],
        commentFormOpeners: ["tinggalkan komen", "tinggalkan jawapan", "alamat e-mel anda tidak akan disiarkan"],
        furnitureLines: [
            "kenyataan media", "siaran akhbar", "untuk siaran segera", "kongsi", "kongsikan", "iklan", "laman utama",
            "komen", "cetak",
        ],
        furnitureOpeners: ["ikuti kami di", "sertai saluran", "muat turun aplikasi", "dapatkan berita terkini"],
        usageTerms: ["hak cipta terpelihara", "tanpa kebenaran bertulis", "dilarang menyalin"],
        copyrightOpeners: ["hak cipta", "hakcipta"],
        needsNoun: ["di", "ke"],
        cannotFollow: ["untuk", "yang", "ke", "di", "atau", "oleh"],
        alternative: (word: "atau", verbPrefix: "me"),
        conjunctions: ["dan"]
    )
}
