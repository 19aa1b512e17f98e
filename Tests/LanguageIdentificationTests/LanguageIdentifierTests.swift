import LanguageIdentification
import Testing

/// The language of a text; all texts are invented.
struct LanguageIdentifierTests {
    private let identifier = LanguageIdentifier()

    @Test(arguments: [
        (
            "id",
            """
            Wali Kota Sungailoka mengatakan pemerintah kota akan memperbaiki jembatan yang rusak karena banjir. Menurut dia, \
            uang untuk pekerjaan itu sudah ada dan kendaraan bisa lewat lagi bulan depan.
            """
        ),
        (
            "ms",
            """
            Ketua Pengarah berkata jambatan yang rosak kerana banjir itu akan dibaiki tidak lama lagi. Menurutnya, wang untuk \
            kerja berkenaan telah diluluskan oleh kerajaan negeri dan orang ramai boleh menggunakannya mulai bulan hadapan.
            """
        ),
        (
            "en",
            "The mayor said the bridge damaged by last week's flood would be repaired within a month, with money already set aside."
        ),
        (
            "jv",
            "Wong-wong ing desa iku wis padha nglumpuk kanggo ndandani kreteg sing rusak amarga banjir, nanging durung rampung kabeh."
        ),
        (
            "su",
            "Urang lembur geus kumpul pikeun ngomean sasak anu ruksak ku caah, tapi can anggeus sabab kayuna henteu aya keneh."
        ),
        (
            "de",
            "Die Bürgermeisterin sagte, die vom Hochwasser beschädigte Brücke werde innerhalb eines Monats wieder befahrbar sein."
        ),
        ("ru", "Мэр заявила, что мост, повреждённый наводнением, восстановят в течение месяца."),
        ("he", "ראש העיר אמרה כי הגשר שנפגע בשיטפון יתוקן בתוך חודש ימים."),
        ("ja", "市長は、洪水で壊れた橋を一か月以内に直すと述べた。"),
    ])
    func `running text is told`(language: String, text: String) {
        #expect(identifier.identify(text).language == language)
    }

    @Test(arguments: [
        ("id", "Polisi Ungkap Kasus Pencurian Mobil di Sungailoka"),
        ("id", "Harga Cabai Naik karena Kemarau, Warga Mengeluh"),
        ("id", "Bupati Imbau Warga Tidak Panik soal Isu Gempa"),
        ("id", "Mahasiswa Gelar Unjuk Rasa di Depan Kantor Gubernur"),
        ("id", "Rupiah Melemah, Pengusaha Khawatir Biaya Impor Naik"),
        ("id", "Ini Alasan Pelatih Coret Tiga Pemain Jelang Laga Final"),
        ("ms", "Polis tahan dua suspek kes curi kereta"), ("ms", "Syarikat agih bantuan kepada mangsa banjir"),
        ("ms", "Kerajaan peruntuk RM20 juta baik pulih jambatan"),
        ("ms", "Pelajar universiti cipta aplikasi kesan kebocoran paip"),
        ("ms", "Harga minyak sawit mentah dijangka naik minggu depan"),
        ("ms", "Jurulatih kecewa pasukan tewas perlawanan akhir"),
        ("en", "Police arrest two suspects in car theft case in Sungailoka"),
        ("en", "Selangor to open four more clinics as cases rise"),
    ])
    func `spelling and words part Indonesian, Malay and English in a headline`(language: String, headline: String) {
        #expect(identifier.identify(headline).language == language)
        #expect(identifier.identify(headline.uppercased()).language == language)
    }

    @Test func `an English headline full of Malay names is English`() {
        let headline = "Fishermen rescued off Kuala Tanjung after two days at sea - Datuk Hamzah Salleh"
        #expect(identifier.identify(headline).language == "en")
    }

    @Test func `an Indonesian report about Malaysia is Indonesian`() {
        let text = """
            Menteri Luar Negeri bertolak ke Kuala Lumpur, Malaysia, Senin, untuk membahas karyawan Indonesia di Selangor dan \
            Johor. Ia mengatakan bahwa perusahaan di Sabah dan Sarawak butuh kepastian.
            """
        #expect(identifier.identify(text).language == "id")
    }

    @Test(arguments: [
        ("jv", "Bocah-bocah padha dolanan ing latar omah nalika udan wis terang, nanging ibune ora ngerti."),
        ("su", "Barudak arulin di buruan imah sanggeus hujan raat, tapi indungna teu nyahoeun."),
        ("min", "Urang nan manjago lapau indak ado di siko, inyo pai ka pasa jo kawannyo sabalun hari patang."),
        ("ban", "Tiang sampun rauh ring pura puniki, nanging nenten wenten sane nyantos irage."),
        ("bjn", "Ulun kada kawa tulak ka pasar hari ini, banar haja, sidin gin kada handak umpat."),
        ("ace", "Lon hana jeut lon jak bak peukan uroe nyoe, sabab ureueng nyan hana geutem bantu."),
    ])
    func `a language of the archipelago is told, not called Indonesian`(language: String, text: String) {
        #expect(identifier.identify(text).language == language)
    }

    @Test(arguments: [
        "Ahmad Hassan", "BUDI SANTOSO", "Siti Nurhaliza binti Ahmad, Muhammad Ali", "Jakarta, Bandung, Surabaya",
        "Kuala Lumpur", "OK", "Foto: AFP", "https://www.example.org/berita/2024/polisi-tangkap-pencuri-mobil.html",
        "redaksi@example.org",
        "for (let i = 0; i < count; i++) { total += items[i].price; if (total > limit) { return null; } }",
    ])
    func `names, addresses and programs show no language`(text: String) {
        #expect(identifier.identify(text).language == "und")
    }

    @Test func `a foreign quotation does not turn a report`() {
        let text = """
            Menteri mengatakan proyek itu tetap berjalan meskipun anggarannya dipotong. "We will not stop halfway," katanya \
            dalam bahasa Inggris kepada wartawan asing, lalu melanjutkan penjelasannya dalam bahasa Indonesia.
            """
        #expect(identifier.identify(text).language == "id")
    }

    @Test func `words in an address do not count`() {
        let address = "https://example.org/polisi-mengatakan-bahwa-mobil-itu-rusak-karena-banjir"
        #expect(identifier.identify("The report is kept at \(address) for those who want to read it.").language == "en")
    }

    @Test(arguments: ["", " \n\t", "12.345 67,8 %", "…—!?"])
    func `what shows no language is undetermined`(text: String) {
        #expect(identifier.identify(text).language == "und")
    }

    @Test func `a guess says how sure it is`() {
        let sure = identifier.identify(
            "The council will vote on the new budget on Tuesday, after two weeks of talks with the unions about wages."
        )
        #expect(sure.confidence > 0.9)
        #expect(sure.confidence <= 1)
        #expect(identifier.identify("").confidence == 0)
    }

    @Test func `bytes that are no UTF-8 are survived`() {
        let text = Array("Wali kota mengatakan bahwa jembatan itu rusak karena banjir besar pekan lalu. ".utf8)
        #expect(identifier.identify(text + [0xFF, 0xC3, 0x28, 0x00, 0xF0]).language == "id")
        #expect(identifier.identify([0xFF, 0xFE, 0x80, 0x00, 0xC0]).language == "und")
    }

    @Test func `only the head of a long text counts`() {
        let head = String(repeating: "The council will vote on the new budget after two weeks of talks. ", count: 40)
        let tail = String(repeating: "Wali kota mengatakan bahwa jembatan itu rusak karena banjir. ", count: 20_000)
        #expect(head.utf8.count > LanguageIdentifier.maximumBytes)
        #expect(identifier.identify(head + tail).language == "en")
        #expect(identifier.identify(Array((head + tail).utf8)).language == "en")
    }

    @Test func `a text cut anywhere is survived`() {
        let text = Array("“Jembatan itu rusak — karena banjir…”, kata wali kota. é è 市長は".utf8)
        for length in 0...text.count {
            let guess = identifier.identify(Array(text[..<length]))
            #expect(guess.confidence >= 0 && guess.confidence <= 1)
        }
    }

    @Test func `a word without end is survived`() {
        #expect(identifier.identify(Array(repeating: UInt8(ascii: "a"), count: 1_000_000)).language == "und")
        #expect(identifier.identify(Array(repeating: UInt8(0xE2), count: 5000)).language == "und")
    }

    @Test func `a text is told the same however often, and by however many at once`() async {
        let texts = [
            "Harga Cabai Naik karena Kemarau, Warga Mengeluh", "Kerajaan peruntuk RM20 juta baik pulih jambatan",
            "Police arrest two suspects in car theft case", String(repeating: "kata-kata ", count: 300),
            "Wong-wong ing desa iku wis padha nglumpuk kanggo ndandani kreteg sing rusak amarga banjir.",
        ]
        let expected = texts.map { identifier.identify($0) }
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { [identifier] in
                    (0..<50).allSatisfy { _ in texts.map { identifier.identify($0) } == expected }
                }
            }
            for await isSame in group { #expect(isSame) }
        }
    }
}
