import Clippings
import NewsFormats
import Testing

struct UnreadTextTests {
    private func refused(_ text: String) -> Refusal? {
        guard case .refused(let refusal) = DocumentReader().read(Array(text.utf8), hints: SourceHints()) else {
            return nil
        }
        return refusal
    }

    private static let tables = [
        "desa,warga,perahu\nSukamaju,120,4\nSukasari,98,2\nSukaraja,77,1\n",
        "Desa;Warga\nSukamaju;120\nSukasari;98\n",
        "id\ttitle\tdate\n1\tEmpat perahu\t2025-03-10\n2\tHarga cabai turun\t2025-03-11\n",
        "\"id\",\"judul\",\"isi\"\n\"1\",\"Empat perahu\",\"Warga, kata bupati, mengungsi.\nAir naik.\"\n\"2\",\"Cabai\",\"Turun, \"\"murah\"\".\"\n",
        "Name, Age, Town\nAnna, 31, Hillford\nBen, 44, Weirton\nCarl, 29, Eastport\nDora, 51, Millbrook\n",
        "| desa | warga |\n|---|---|\n| Sukamaju | 120 |\n| Sukasari | 98 |\n",
    ]

    @Test(arguments: tables)
    func `a table of values alone is no article`(text: String) throws {
        let refusal = try #require(refused(text))
        #expect(refusal.reason == .notAnArticle)
        #expect(refusal.detail.contains("table of values"))
    }

    private static let logs = [
        """
        2025-03-10 14:05:22,113 INFO [main] Starting the service that sends the boats to the flooded village
        2025-03-10 14:05:23,001 WARN [pool-1] The harbour does not answer yet, waiting another five seconds
        2025-03-10 14:05:28,412 ERROR [pool-1] The harbour did not answer
        """,
        """
        10.0.0.7 - - [10/Mar/2025:14:05:22 +0700] "GET /berita HTTP/1.1" 200 5120
        10.0.0.8 - - [10/Mar/2025:14:05:23 +0700] "GET /foto HTTP/1.1" 404 312
        10.0.0.7 - - [10/Mar/2025:14:05:25 +0700] "POST /masuk HTTP/1.1" 302 0
        """,
        """
        Mar 10 14:05:22 desk kernel: eth0: link up
        Mar 10 14:05:23 desk sshd[812]: Accepted publickey for editor
        Mar 10 14:05:24 desk cron[99]: (root) CMD (backup)
        """,
    ]

    @Test(arguments: logs)
    func `a log is no article`(text: String) throws {
        let refusal = try #require(refused(text))
        #expect(refusal.reason == .notAnArticle)
        #expect(refusal.detail.contains("a log"))
    }

    private static let programs = [
        """
        import sys

        def boats(villages):
            total = 0
            for village in villages:
                total += village.count
            return total

        print(boats(sys.argv[1:]))
        """,
        """
        #include <stdio.h>
        int main(void) {
            printf("empat perahu\\n");
            return 0;
        }
        """,
        "body{margin:0;padding:0}.menu>li{display:inline-block;color:#333}@media(max-width:600px){.menu{display:none}}\n"
            + ".teaser h2{font:700 18px/1.2 serif}\n.footer{clear:both;background:#eee}\n",
        "!function(e,t){\"object\"==typeof exports?module.exports=t():e.boats=t()}(this,function(){var e=[],t=0;"
            + String(repeating: "function n(r){return r&&r.length>0?e.push({id:t++,val:r[0]}):null}", count: 12)
            + "return n});",
        "#!/bin/sh\necho empat perahu\n",
        "CREATE TABLE desa (id INTEGER, nama TEXT);\nINSERT INTO desa VALUES (1, 'Sukamaju');\nINSERT INTO desa VALUES (2, 'Sukasari');\n",
    ]

    @Test(arguments: programs)
    func `source code is no article`(text: String) throws {
        let refusal = try #require(refused(text))
        #expect(refusal.reason == .notAnArticle)
        #expect(refusal.detail.contains("source code"))
    }

    private static let dumps = [
        String(repeating: "RW1wYXQgcGVyYWh1IGRpa2lyaW0ga2UgZGVzYSB5YW5nIHRlcmVuZGFtLiBXYXJnYSA3OQ\n", count: 6)
            + "bWVuZ3Vu==\n",
        String(repeating: "7f454c460201010000aa00ff0000be1c", count: 20),
        (0..<20).map { "000000\($0)0  7f 45 4c 46 02 01 01 00  aa bb cc dd ee ff 10 3e" }.joined(separator: "\n"),
    ]

    @Test(arguments: dumps)
    func `encoded bytes are no article`(text: String) throws {
        let refusal = try #require(refused(text))
        #expect(refusal.reason == .notAnArticle)
        #expect(refusal.detail.contains("encoded bytes"))
    }

    private static let news = [
        "Empat perahu dikirim ke desa yang terendam banjir.",
        "Banjir",
        "Boats, tents, food: aid reaches the village\n\nHelp came, late, by boat.\n\nSchools, shops, banks stay shut.\n",
        "洪水に見舞われた村にボートが送られた。",
        "10:45 Polisi menutup jembatan.\n11:10 Bupati tiba di lokasi.\n11:30 Perahu pertama berangkat.\n",
        "Klasemen akhir\n\nElang Lembah 72\nBanteng Karang 70\nRajawali 64\n",
        "Gol: Budi 12', Sari 40'; kartu: Joko (2)\n\nElang Lembah menang tipis, 2-1, atas Banteng Karang.\n",
    ]

    @Test(arguments: news)
    func `short news stays news`(text: String) throws {
        #expect(refused(text) == nil)
    }

    @Test func `an article with a table, a listing or a quoted log stays an article`() throws {
        let table = "Desa,Warga\nSukamaju,120\nSukasari,98\nSukaraja,77"
        let code = "for (i = 0; i < 4; i++) {\n    send(boat[i]);\n}"
        let log = "2025-03-10 14:05:22 ERROR The harbour did not answer"
        for part in [table, code, log] {
            let text = "Boats sent to flooded village\n\n\(Prose.english)\n\n\(part)\n\n\(Prose.english)\n"
            #expect(try article(text).headline == "Boats sent to flooded village")
        }
    }
}
