/// Words by which Indonesian, Malay and their neighbours are told apart.
///
/// Indonesian and Malay are one language in two standards: what differs is spelling fixed by two colonial powers
/// (`uang`/`wang`, `persen`/`peratus`), loans from Dutch or English, a few function words, and the institutions the news
/// is about. Regional languages are known by the function words that neither standard has.
enum MalayicWords {
    enum Vote {
        case indonesian
        case malay
        /// What the news of one country is about, in whichever standard it is written.
        case aboutIndonesia
        case aboutMalaysia
        case shared
        case regional(String)
    }

    static let table = MalayicTable(votes)

    private static let votes: [String: Vote] = {
        var votes: [String: Vote] = [:]
        func add(_ words: String, _ vote: Vote) {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) { votes[String(word)] = vote }
        }
        add(indonesian, .indonesian)
        add(indonesianTopics, .aboutIndonesia)
        add(malay, .malay)
        add(malayTopics, .aboutMalaysia)
        add(shared, .shared)
        for (language, words) in regional { add(words, .regional(language)) }
        return votes
    }()

    /// Function words and spellings that Malay does not have.
    private static let indonesian = """
        absen agustus aja ajang aktivitas akui andalkan apotek apresiasi ayo babak bahwa bandara banget bareng
        bareskrim beda berantem berbeda bersiap bikin bioskop bisa bisnis butuh cewek cowok cuman daring
        desember diduga digelar dikabarkan dipolisikan dirilis dokter dong ekspor elo enggak gampang gimana gitu
        gua gue hoaks imbau impor investasi istri jadul jadwal jelang kabur kalo kamis kantor kapan karantina
        karena karier karyawan kasus kaus kayak kecelakaan keluhkan kemarau kemarin kepolisian kesehatan
        ketimbang klaster klub kok konser koran korupsi kualitas kurs lantaran lembur lho listrik mampir mantan
        maret mei mending menikah merek miliar mobil narkoba ngaku nggak nih nikah nikahi nomor obat ongkos
        orangtua ortu pacar pacu pajak pandemi pasien paska pekan pelatih pengen pernak pernikahan persen
        perusahaan polisi polri ponsel pria puji puskesmas resto rilis ruko rusak rusuh sebutkan sekda senin
        sepakbola sepeda sih situs soal sopir sulit syuting telepon televisi terkait tersangka tim toko tol truk
        tuding uang udah ungkap universitas usai utang wabah wafat walikota wapres waspadai wawako wisata
        wisatawan yaitu yakni yuk
        """

    /// Institutions, offices, places and parties of Indonesia.
    private static let indonesianTopics = """
        anies bali bandung banten banyuwangi bekasi bmkg bnn bnpb bogor bpjs bpom brimob bumn bupati capres
        cawapres cilacap demokrat denpasar depok dki dpr dprd gerindra golkar gubernur indonesia jabar jakarta
        jakpus jaksel jambi jateng jatim jawa jokowi kabupaten kalimantan kapolda kapolres kapolri kapolsek
        kecamatan kejagung kejati kelurahan kemenag kemendagri kemendikbud kemenkes kemenkeu kepri kompas kota
        kpk kpu lampung lombok lurah makassar megawati mendagri menkes menkeu mpr muhammadiyah mui nkri ntb ntt
        ojk palembang pancasila papua partai pbnu pdip pekanbaru pemilu pemkab pemkot pemprov persib persija
        pertamina pilgub pilkada pilpres pkb pks pln pns polda polres polrestabes polsek ppkm prabowo presiden
        provinsi psbb pssi rupiah satgas sby semarang setya sulawesi sulsel sumatera sumbar sumsel sumut
        surabaya tangerang tni tribun triliun wib wita yogyakarta
        """

    /// Function words and spellings that Indonesian does not have.
    private static let malay = """
        aduan agih agihan ahad akhbar aktiviti awak baharu bahawa bajet basikal berbanding berbeza bilion bimbit
        bomba cikgu cukai dadah didakwa didenda digalak digesa dijangka dikesan dimaklum dipercepatkan disember
        dos eksport ekuiti elaun eropah filem galak gesa hantar hartanah iaitu ialah ingkar isnin isteri jagaan
        jangkitan jenayah johan julai jumaat jun jurulatih jururawat kahwin kakitangan kanak kejohanan kelab
        kemalangan kempen kemudahan kenderaan kerajaan kerana keretapi kes kesihatan khamis khidmat kluster
        kompaun komuniti kualiti kuarantin lori mac maghribi mahu maklum manakala mangsa membabitkan menerusi
        mengikut motosikal muflis nak nombor ogos pandemik pandu parlimen peguam pelabur pelaburan pelakon
        pelancong pelancongan pelbagai pemaju pencen pendigitalan pengarah pengerusi penjawat peranti peratus
        perkahwinan perlawanan perniagaan persekutuan peruntukan pesakit polis punca rasuah ringgit rosak sahaja
        sekiranya seksyen selepas selesema sempena seramai setakat setiausaha siasat siasatan stesen suspek
        syarikat tahniah taklimat tambang tarikh tatacara telefon televisyen tempoh tertuduh tetamu trafik
        trilion tular ubat undi universiti usahawan wabak waja wang yuran
        """

    /// Institutions, offices, places and parties of Malaysia, Brunei and Singapore.
    private static let malayTopics = """
        agong anwar bersatu brunei cyberjaya dap dato datuk exco felda gombak imigresen ipd ipoh johor jpj kedah
        kelantan khairy kkm klia kuala kuantan kuching labuan langkawi lumpur mahathir malaysia mca melaka
        muhyiddin najib pahang perak perikatan perlis petaling petronas pkp pkpb pkr prn pru putrajaya rm sabah
        sabri sarawak selangor sembilan seremban singapura sprm temerloh terengganu tuanku umno yab yb zahid
        """

    /// What both standards share and the regional languages do not.
    private static let shared = """
        adalah akan atau belum dalam dan dari dengan harus hari ini itu juga karena kepada ketika lebih masih mereka menjadi
        merupakan namun oleh orang pada para sangat saya sebagai secara seperti serta setelah telah tersebut tetapi tidak
        untuk yang
        """

    /// Function words of the languages around, by BCP 47 code; `und` for those that only have to be kept out.
    private static let regional: [(String, String)] = [
        (
            "jv",
            """
            akeh ana arep dadi dening dheweke dudu durung gedhe iki iku iso isih ing kabeh kanggo karo kowe kudu kuwi lan luwih
            marang mung nanging nek ning nggo omah ora panggonan saka sampeyan sing tuku uga uwis uwong wong wis yen
            """
        ),
        (
            "su",
            """
            abdi anjeun anu aya atawa boga dina dinten eta euy geus henteu heula hoyong ieu jeung kana keur kudu kumaha lamun
            loba mah maneh naon ngan ngeunaan nu nyaeta oge pikeun pisan sareng teu tina urang
            """
        ),
        (
            "min",
            """
            alah ambo antaro apo baa bana bisuak dek gadang iko indak inyo jo karano ketek kito lamak mambuek manjadi nan
            pado pai rancak raso sabagai sadang sajo tampek untuak
            """
        ),
        (
            "ban",
            """
            ajak ane antuk becik dogen dugas ento indik ipun irage krana liu mangda nenten niki nika olih puniki punika rauh ring
            sajan sampun sane tiang teken tusing wenten yening
            """
        ),
        (
            "bjn",
            """
            banar bubuhan gasan gawi haja handak hudah ikam imbah inya jua kada kadada kaina kawa lawas nang nangitu pang pian
            samunyaan sidin ulun
            """
        ),
        (
            "ace",
            """
            bak cit geut hana jeut keu leubeh lon meunyo ngon nyan nyang nyoe pajoh pih that ureueng
            """
        ),
        (
            "und",
            """
            areya badha ban ben bik cek dohot engka engko ewen gabe godang hita ije ikau iyya jala jatun kaangguy lakar maega
            makanja molo nasaba ndang oreng sengko sian sibawa songon sude tege tuntang
            """
        ),
    ]
}
