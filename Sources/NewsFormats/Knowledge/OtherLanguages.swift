/// Languages of which only dates and the commonest standing phrases are known.
extension LanguageKnowledge {
    static let german = LanguageKnowledge(
        code: "de",
        months: [
            "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7,
            "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12, "jan": 1, "feb": 2, "mär": 3,
            "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dez": 12,
        ],
        weekdays: [
            "montag": 1, "dienstag": 2, "mittwoch": 3, "donnerstag": 4, "freitag": 5, "samstag": 6, "sonnabend": 6,
            "sonntag": 7,
        ],
        dayStandsFirst: true,
        labels: ["von": .author, "autor": .author, "quelle": .source, "schlagworte": .keywords],
        bylineOpeners: ["von"],
        linkOpeners: ["lesen sie auch", "lesen sie mehr", "mehr zum thema", "weiterlesen", "lesen sie hier"],
        commentFormOpeners: ["schreibe einen kommentar", "hinterlasse einen kommentar"],
        furnitureLines: ["anzeige", "teilen", "werbung", "drucken", "merken", "kommentare"],
        usageTerms: ["alle rechte vorbehalten"],
        copyrightOpeners: ["copyright", "©"],
        conjunctions: ["und"]
    )

    static let french = LanguageKnowledge(
        code: "fr",
        months: [
            "janvier": 1, "février": 2, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7,
            "août": 8, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "decembre": 12,
            "janv": 1, "févr": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12,
        ],
        weekdays: [
            "lundi": 1, "mardi": 2, "mercredi": 3, "jeudi": 4, "vendredi": 5, "samedi": 6, "dimanche": 7,
        ],
        dayStandsFirst: true,
        labels: ["par": .author, "source": .source, "publié le": .published, "mis à jour le": .modified],
        bylineOpeners: ["par"],
        linkOpeners: ["lire aussi", "à lire aussi", "voir aussi", "lire la suite", "lire également"],
        commentFormOpeners: ["laisser un commentaire"],
        furnitureLines: ["publicité", "partager", "imprimer", "commentaires"],
        usageTerms: ["tous droits réservés", "fouille de textes et de données"],
        copyrightOpeners: ["copyright", "©"],
        conjunctions: ["et"]
    )

    static let spanish = LanguageKnowledge(
        code: "es",
        months: [
            "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8,
            "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12, "ene": 1, "feb": 2,
            "mar": 3, "abr": 4, "may": 5, "jun": 6, "jul": 7, "ago": 8, "sep": 9, "oct": 10, "nov": 11, "dic": 12,
        ],
        weekdays: [
            "lunes": 1, "martes": 2, "miércoles": 3, "jueves": 4, "viernes": 5, "sábado": 6, "domingo": 7,
        ],
        dayStandsFirst: true,
        labels: ["por": .author, "fuente": .source],
        bylineOpeners: ["por"],
        linkOpeners: ["lea también", "lee también", "leer más", "te puede interesar", "ver también"],
        commentFormOpeners: ["deja un comentario", "deja una respuesta"],
        furnitureLines: ["publicidad", "compartir", "imprimir", "comentarios"],
        usageTerms: ["todos los derechos reservados", "prohibida la minería"],
        copyrightOpeners: ["copyright", "©"],
        conjunctions: ["y"]
    )

    static let dutch = LanguageKnowledge(
        code: "nl",
        months: [
            "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "augustus": 8,
            "september": 9, "oktober": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mrt": 3, "okt": 10,
        ],
        dayStandsFirst: true,
        labels: ["door": .author, "bron": .source],
        bylineOpeners: ["door"],
        linkOpeners: ["lees ook", "lees meer", "bekijk ook"],
        furnitureLines: ["advertentie", "delen"],
        conjunctions: ["en"]
    )

    static let portuguese = LanguageKnowledge(
        code: "pt",
        months: [
            "janeiro": 1, "fevereiro": 2, "março": 3, "abril": 4, "maio": 5, "junho": 6, "julho": 7, "agosto": 8,
            "setembro": 9, "outubro": 10, "novembro": 11, "dezembro": 12, "fev": 2, "set": 9, "out": 10, "dez": 12,
        ],
        dayStandsFirst: true,
        labels: ["por": .author, "fonte": .source],
        bylineOpeners: ["por"],
        linkOpeners: ["leia também", "leia mais", "veja também"],
        furnitureLines: ["publicidade", "compartilhar", "partilhar"],
        usageTerms: ["todos os direitos reservados"],
        conjunctions: ["e"]
    )
}
