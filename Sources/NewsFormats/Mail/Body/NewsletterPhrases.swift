/// What mailing services write around a letter, in the languages they write it in.
enum NewsletterPhrases {
    /// What a line of furniture is about.
    enum Kind {
        /// Where the mail can be read on the web.
        case webVersion
        case subscription
        /// What lawyers and programs add below.
        case notice
    }

    /// Phrases that only furniture holds.
    static let table = PhraseTable<Kind>(
        webVersions.map { ($0, .webVersion) } + subscription.map { ($0, .subscription) } + notices.map { ($0, .notice) }
    )

    private static let webVersions = [
        "view in browser", "view in your browser", "view this email in", "view this message in", "view email in",
        "view it in your browser", "view this newsletter in", "view as a web page", "view as webpage", "view online",
        "view web version", "web version", "read online", "open in browser", "having trouble viewing",
        "trouble viewing this", "problems viewing this", "can't see this email", "can't read this email",
        "if you cannot see", "lihat di browser", "lihat versi web", "buka di browser", "tidak dapat melihat email",
        "lihat dalam pelayar", "im browser ansehen", "im browser öffnen", "im browser anzeigen", "online ansehen",
        "webversion", "voir dans le navigateur", "version en ligne", "afficher dans le navigateur",
        "ver en el navegador", "ver en navegador", "ver no navegador", "versão online", "bekijk in browser",
        "bekijk deze e-mail", "visualizza nel browser", "se i webbläsaren", "открыть в браузере",
        "посмотреть в браузере", "ブラウザで", "在浏览器中", "在瀏覽器中", "브라우저에서 보기", "tarayıcıda görüntüle",
        "xem trên trình duyệt",
    ]

    private static let subscription = [
        "unsubscribe", "manage your subscription", "manage subscription", "manage preferences",
        "manage your preferences",
        "manage your email", "update your preferences", "update preferences", "email preferences",
        "subscription preferences", "change your preferences", "opt out of", "to opt out", "opt-out",
        "you are receiving this", "you're receiving this", "you are getting this", "you received this email because",
        "you received this message because", "you've received this", "this email was sent to",
        "this email was sent by", "this e-mail was sent", "this message was sent to", "sent to you because",
        "why did i get this", "you are subscribed to", "you are currently subscribed", "to stop receiving",
        "no longer wish to receive", "add us to your address book", "add this address to your", "forward to a friend",
        "forward this email", "forwarded this email", "was this email forwarded", "update your profile",
        "powered by mailchimp", "edit this alert", "delete this alert", "see all your alerts",
        "berhenti berlangganan", "berhenti langganan", "anda menerima email ini", "anda menerima pesan ini",
        "email ini dikirim", "kelola langganan", "atur preferensi", "nyahlanggan", "berhenti melanggan",
        "anda menerima e-mel ini", "abmelden", "abbestellen", "diese e-mail wurde", "se désinscrire", "se désabonner",
        "désinscription", "désabonnement", "vous désinscrire", "vous désabonner", "vous recevez cet",
        "cet e-mail a été envoyé", "darse de baja", "cancelar suscripción", "cancelar la suscripción",
        "has recibido este", "cancelar inscrição", "cancelar subscrição", "cancelar a inscrição",
        "você recebeu este", "afmelden", "uitschrijven", "annulla l'iscrizione", "disiscriviti", "cancellarsi",
        "avregistrera", "отписаться", "отказаться от рассылки", "вы получили это письмо", "配信停止", "登録解除", "退订",
        "取消订阅", "取消訂閱", "수신거부", "abonelikten çık", "hủy đăng ký", "إلغاء الاشتراك",
    ]

    private static let notices = [
        "this email and any attachments", "this e-mail and any", "this message and any attachments",
        "the information contained in this e-mail", "the information contained in this email",
        "the information contained in this message", "this message is confidential", "this email is confidential",
        "this communication is intended", "if you are not the intended recipient",
        "if you have received this email in error", "please consider the environment",
        "scanned by", "checked by avg", "virus-free", "sent from my", "get outlook for", "do not reply to this",
        "please do not reply", "this is an automated", "dikirim dari ponsel", "dikirim dari iphone",
        "jangan membalas email", "pesan ini dikirim secara otomatis", "pesan ini bersifat rahasia", "dihantar daripada",
        "von meinem iphone gesendet", "envoyé de mon", "enviado desde mi", "enviado do meu", "verzonden vanaf",
        "inviato da iphone", "diese e-mail enthält vertrauliche", "ce message et toutes les pièces",
    ]

    /// Lines that are complete in themselves: a link or button of a mailing service.
    static let buttons: Set<[UInt8]> = Set(
        [
            "read more", "read more here", "continue reading", "read on", "read the full story", "full story",
            "read full article", "read the full article", "read article", "read the article", "learn more", "more",
            "share", "tweet", "forward", "like", "facebook", "twitter", "instagram", "linkedin", "youtube", "tiktok",
            "whatsapp", "telegram", "website", "email", "flag as irrelevant", "share this", "share this post",
            "comment", "leave a comment", "upgrade to paid", "subscribe", "subscribe now", "listen now", "donate",
            "read in app", "see more results", "baca selengkapnya", "selengkapnya", "baca juga", "lanjut baca",
            "bagikan", "baca lagi", "baca lebih lanjut", "weiterlesen", "mehr lesen", "mehr erfahren",
            "lire la suite", "en savoir plus", "leer más", "seguir leyendo", "ler mais", "saiba mais", "leia mais",
            "lees meer", "lees verder", "leggi tutto", "continua a leggere", "läs mer", "читать далее", "подробнее",
            "続きを読む", "阅读更多", "閱讀更多", "더 보기", "devamını oku", "đọc tiếp",
        ].map { folded($0) }
    )
}
