/// Standing phrases of pages that are no article, in the languages pages are written in.
enum PagePhrases {
    static let errors = table([
        "404", "403", "410", "500", "502", "503", "504", "error 404", "404 error", "404 not found", "403 forbidden",
        "500 internal server error", "502 bad gateway", "503 service unavailable", "504 gateway time-out",
        "page not found", "not found", "the page you requested could not be found", "page cannot be found", "forbidden",
        "access denied", "service unavailable", "service temporarily unavailable", "bad gateway", "gateway timeout",
        "internal server error", "this page doesn't exist", "page does not exist", "site is under maintenance",
        "halaman tidak ditemukan", "tidak ditemukan", "akses ditolak", "situs sedang dalam perbaikan",
        "laman tidak dijumpai", "seite nicht gefunden", "seite wurde nicht gefunden", "zugriff verweigert",
        "page introuvable", "page non trouvée", "accès refusé", "página no encontrada", "no encontrado",
        "página não encontrada", "pagina niet gevonden", "pagina non trovata", "siden ble ikke funnet",
        "siden blev ikke fundet", "sidan hittades inte", "sivua ei löydy", "strona nie została znaleziona",
        "nie znaleziono strony", "stránka nenalezena", "sayfa bulunamadı", "страница не найдена", "Страница не найдена",
        "сторінку не знайдено", "ページが見つかりません", "页面不存在", "페이지를 찾을 수 없습니다", "الصفحة غير موجودة",
        "không tìm thấy trang",
    ])
    static let botChecks = table([
        "just a moment", "attention required", "are you a robot", "are you human", "verify you are human",
        "checking your browser", "access to this page has been denied", "pardon our interruption", "security check",
        "captcha", "robot check", "one more step", "ddos-guard", "please verify you are a human", "human verification",
        "verifikasi keamanan", "sicherheitsüberprüfung", "vérification de sécurité", "nur einen moment", "un instant",
        "checking if the site connection is secure", "request unsuccessful",
    ])
    static let botTexts = phrases([
        "verify you are human", "you are a human", "enable javascript and cookies to continue", "not a robot",
        "bukan robot", "unusual traffic", "checking your browser", "kein roboter", "pas un robot", "no eres un robot",
        "complete the security check", "solve the captcha", "ray id",
    ])
    static let consentTitles = table([
        "before you continue", "we value your privacy", "your privacy", "privacy", "cookies", "cookie", "consent",
        "privasi", "datenschutz", "zustimmung", "vie privée", "privacidad", "privacidade", "privacyinstellingen",
        "toestemming", "consentement", "consentimiento", "consenso",
    ])
    static let consents = phrases([
        "we and our partners", "our partners", "use of cookies", "use cookies", "accept all", "reject all",
        "manage options", "manage preferences", "legitimate interest", "personal data", "withdraw your consent",
        "menggunakan cookie", "terima semua", "tolak semua", "kebijakan privasi", "data pribadi", "mitra kami",
        "alle akzeptieren", "akzeptieren", "einwilligung", "zustimmen", "unsere partner", "personenbezogene",
        "tout accepter", "tout refuser", "nos partenaires", "données personnelles", "paramétrer", "aceptar todo",
        "nuestros socios", "datos personales", "rechazar", "alles accepteren", "onze partners", "accetta tutti",
        "aceitar todos", "speichern und/oder", "store and/or access information",
    ])
    static let logins = table([
        "log in", "login", "sign in", "masuk", "log masuk", "anmelden", "anmeldung", "einloggen", "se connecter",
        "connexion", "iniciar sesión", "entrar", "inloggen", "accedi", "logg inn", "log ind", "logga in", "zaloguj",
        "giriş yap", "войти", "вход", "ログイン", "登录", "로그인", "daftar", "register", "create account",
    ])
    static let loginFolders: Set<String> = [
        "login", "signin", "sign-in", "log-in", "account", "accounts", "user", "auth", "masuk", "anmelden", "sso",
    ]
    static let searches = table([
        "search results", "search result", "results for", "search for", "you searched for", "hasil pencarian",
        "pencarian", "hasil carian", "suchergebnisse", "suchergebnis", "ergebnisse für", "résultats de recherche",
        "résultats pour", "resultados de búsqueda", "resultados de la búsqueda", "resultados para",
        "resultados da busca",
        "zoekresultaten", "risultati della ricerca", "søkeresultater", "søgeresultater", "sökresultat", "hakutulokset",
        "wyniki wyszukiwania", "arama sonuçları", "результаты поиска", "検索結果", "搜索结果", "검색 결과", "نتائج البحث",
    ])
    static let searchFolders: Set<String> = [
        "search", "suche", "recherche", "buscar", "cari", "pencarian", "zoeken", "ricerca",
    ]
    static let listings = table([
        "latest news", "news archive", "archives", "archive", "tag", "topic", "category", "all articles", "all posts",
        "berita terkini", "berita terbaru", "indeks berita", "indeks", "topik", "kategori", "kumpulan berita", "arsip",
        "berita hari ini", "thema", "alle artikel", "nachrichten", "rubrik", "toutes les actualités",
        "toute l'actualité",
        "últimas noticias", "noticias de", "etiqueta", "ultime notizie", "laatste nieuws", "senaste nytt", "siste nytt",
        "новости", "最新ニュース", "最新新闻", "articles by", "posts by", "stories by", "author archives",
    ])
    static let listingFolders: Set<String> = [
        "tag", "tags", "category", "categories", "kategori", "topic", "topics", "topik", "author", "authors", "section",
        "sections", "indeks", "index", "archive", "archives", "arsip", "thema", "themen", "rubrik", "etiqueta",
        "etiquetas", "categoria", "categorie", "latest", "terkini", "terpopuler", "kanal", "autor", "auteur", "tema",
    ]
    static let archiveWords: Set<String> = [
        "archive", "category", "tag", "blog", "taxonomy", "listing", "homepage", "frontpage",
    ]
    static let abouts = table([
        "about us", "about", "about this site", "who we are", "contact us", "our team", "tentang kami", "tentang",
        "redaksi", "hubungi kami", "mengenai kami", "über uns", "impressum", "kontakt", "à propos", "qui sommes-nous",
        "mentions légales", "quiénes somos", "sobre nosotros", "acerca de", "sobre nós", "quem somos", "over ons",
        "chi siamo", "om oss", "om os", "tietoa meistä", "o nas", "hakkımızda", "о нас", "О нас", "会社概要", "关于我们",
        "회사소개",
        "what we do", "pedoman media siber",
    ])
    static let lives = table([
        "live", "live blog", "liveblog", "live updates", "liveticker", "ticker", "en direct", "direct", "en vivo",
        "ao vivo", "langsung", "live report", "in diretta", "diretta", "as it happened",
    ])
    static let galleries = table([
        "foto", "galeri", "galeri foto", "gallery", "photos", "in pictures", "in photos", "photo gallery",
        "bildergalerie",
        "bilder", "en images", "en imágenes", "fotogalería", "galería", "fotogallery", "fotoserie", "fotostrecke",
        "lensa", "potret",
    ])
    static let galleryFolders: Set<String> = [
        "gallery", "galleries", "photos", "photo", "foto", "galeri", "galeri-foto", "bildergalerie", "fotostrecke",
        "fotogalerie", "diaporama", "fotogaleria", "slideshow", "pictures", "galerie", "bilder",
    ]
    static let paywalls = table([
        "subscribe to continue", "subscribe to read", "to continue reading", "continue reading with",
        "subscribers only",
        "for subscribers", "subscriber-only", "already a subscriber", "subscribe now to read",
        "this article is reserved",
        "you've reached your limit", "you have reached your limit", "unlock this article", "to read the full story",
        "untuk membaca selengkapnya", "khusus pelanggan", "berlangganan untuk", "konten premium", "sudah berlangganan",
        "artikel ini khusus", "langgan untuk", "jetzt weiterlesen", "weiterlesen mit", "nur für abonnenten",
        "exklusiv für abonnenten", "bereits abonnent", "um weiterzulesen", "réservé aux abonnés", "pour lire la suite",
        "déjà abonné", "il vous reste", "exclusivo para suscriptores", "contenido exclusivo", "suscríbete para",
        "para seguir leyendo", "ya eres suscriptor", "exclusivo para assinantes", "já é assinante",
        "alleen voor abonnees",
        "verder lezen", "al abonnee", "riservato agli abbonati", "sei già abbonato", "for abonnenter",
        "allerede abonnent",
        "for prenumeranter", "tylko dla prenumeratorów", "только для подписчиков", "有料会員", "会員限定",
    ])

    private static func table(_ phrases: [String]) -> PhraseTable<Bool> { PhraseTable(phrases.map { ($0, true) }) }

    private static func phrases(_ texts: [String]) -> [[UInt8]] { texts.map { folded($0) } }
}
