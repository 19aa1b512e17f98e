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
        ("ms", "Polis tahan dua suspek kes curi kereta"), ("ms", "Syarikat agih bantuan kepada mangsa banjir"),
    ])
    func `spelling parts Indonesian from Malay in a headline`(language: String, headline: String) {
        #expect(identifier.identify(headline).language == language)
    }

    @Test func `an Indonesian report about Malaysia is Indonesian`() {
        let text = """
            Menteri Luar Negeri bertolak ke Kuala Lumpur, Malaysia, Senin, untuk membahas karyawan Indonesia di Selangor dan \
            Johor. Ia mengatakan bahwa perusahaan di Sabah dan Sarawak butuh kepastian.
            """
        #expect(identifier.identify(text).language == "id")
    }

    @Test(arguments: [
        "Tiang sampun rauh ring pura puniki, nanging nenten wenten sane nyantos irage.",
        "Urang nan manjago lapau indak ado di siko, inyo pai ka pasa jo kawannyo.",
        "Ulun kada kawa tulak ka pasar hari ini, banar haja, sidin gin kada handak.",
    ])
    func `a regional language is not called Indonesian or Malay`(text: String) {
        let language = identifier.identify(text).language
        #expect(language != "id")
        #expect(language != "ms")
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
        let head = String(repeating: "The council will vote on the new budget after two weeks of talks. ", count: 1000)
        let tail = String(repeating: "Wali kota mengatakan bahwa jembatan itu rusak karena banjir. ", count: 10_000)
        #expect(head.utf8.count > LanguageIdentifier.maximumBytes)
        #expect(identifier.identify(head + tail).language == "en")
    }
}
