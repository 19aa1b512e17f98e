/// What mail programs write around a text, in the languages they write it in.
enum MailPhrases {
    /// Lines above a mail that was passed on, without the dashes around them.
    static let forwarded: Set<[UInt8]> = Set(
        [
            "forwarded message", "begin forwarded message", "start of forwarded message", "pesan terusan",
            "pesan diteruskan", "mesej dimajukan", "weitergeleitete nachricht",
            "anfang der weitergeleiteten nachricht", "message transféré", "début du message transféré",
            "mensaje reenviado", "mensagem encaminhada", "doorgestuurd bericht", "messaggio inoltrato",
            "vidarebefordrat meddelande", "пересылаемое сообщение", "пересылаемое письмо", "転送メッセージ", "转发邮件",
            "轉寄郵件", "전달된 메시지", "i̇letilen mesaj",
        ].map { folded($0) }
    )

    /// Lines that programs put above what is passed on and above what is answered.
    static let originals: Set<[UInt8]> = Set(
        [
            "original message", "pesan asli", "ursprüngliche nachricht", "message d'origine", "message original",
            "mensaje original", "mensagem original", "oorspronkelijk bericht", "messaggio originale",
            "originalmeddelande", "исходное сообщение", "元のメッセージ", "原始邮件", "원본 메시지", "orijinal mesaj",
        ].map { folded($0) }
    )

    /// Fields of the header that is typed above a mail that was passed on.
    static let typedFields: [[UInt8]: String] = {
        let names = [
            "from": [
                "from", "dari", "daripada", "von", "de", "van", "da", "от", "от кого", "från", "差出人", "发件人", "寄件者",
                "보낸사람", "보낸 사람", "kimden",
            ],
            "subject": [
                "subject", "perihal", "subjek", "betreff", "objet", "asunto", "assunto", "onderwerp", "oggetto", "ämne",
                "тема", "件名", "主题", "主旨", "제목", "konu", "judul",
            ],
            "date": [
                "date", "sent", "tanggal", "dikirim", "tarikh", "datum", "gesendet", "envoyé", "fecha", "enviado",
                "data", "verzonden", "inviato", "skickat", "дата", "отправлено", "日時", "送信日時", "发送时间", "日期",
                "날짜", "보낸 날짜", "tarih", "dihantar",
            ],
            "to": [
                "to", "kepada", "ke", "an", "à", "a", "para", "aan", "till", "кому", "宛先", "收件人", "받는사람", "받는 사람",
                "kime", "cc", "untuk",
            ],
            "reply-to": ["reply-to", "balas-ke"],
        ]
        var result: [[UInt8]: String] = [:]
        for (field, words) in names { for word in words { result[folded(word)] = field } }
        return result
    }()

    /// How a line that introduces a quoted mail ends: `On Tue, 19 Nov 2024, Jane Roe wrote:`.
    static let attributions: [[UInt8]] = [
        "wrote:", "writes:", "menulis:", "schrieb:", "a écrit :", "a écrit:", "escribió:", "escreveu:", "schreef:",
        "ha scritto:", "skrev:", "пишет:", "написал:", "написал(а):", "のメール:", "写道：", "写道:", "寫道：", "님이 작성:", "yazdı:",
        "napsal:", "pisze:", "napisał:", "napisał(a):", "kirjoitti:", "đã viết:",
    ].map { folded($0) }

    /// Before a subject that was answered or passed on, folded; whether it was passed on.
    static let replyPrefixes: [String: Bool] = [
        "re": false, "aw": false, "sv": false, "antw": false, "odp": false, "res": false, "ynt": false, "bls": false,
        "回复": false, "答复": false, "返信": false, "回覆": false, "rif": false, "vs": false, "balas": false, "fw": true,
        "fwd": true, "wg": true, "tr": true, "rv": true, "enc": true, "trs": true, "doorst": true, "转发": true,
        "轉寄": true, "転送": true, "vb": true, "terusan": true, "vl": true, "ilt": true,
    ]
}
