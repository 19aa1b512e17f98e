import Clippings

/// IPTC's vocabularies: aliases, addresses and the eight-digit subject codes.
enum NewsCodes {
    static let base = "http://cv.iptc.org/newscodes/"

    /// The address of the vocabulary that an alias of IPTC's own catalogue stands for.
    static func scheme(_ alias: String) -> String? { schemes[alias].map { base + $0 + "/" } }

    /// `http://cv.iptc.org/newscodes/subjectcode/04011002` for eight digits.
    static func subject(_ code: String) -> String? {
        let digits = Array(code.utf8)
        guard digits.count == 8, digits.allSatisfy(Byte.isDigit) else { return nil }
        return base + "subjectcode/" + code
    }

    /// The name of one of the seventeen topmost subjects, which subject codes and media topics share.
    static func name(_ uri: String) -> String? {
        for scheme in ["mediatopic/", "subjectcode/"] where uri.hasPrefix(base + scheme) {
            return topmost[String(uri.dropFirst(base.utf8.count + scheme.utf8.count))]
        }
        return nil
    }

    /// The code with its three levels named: `04000000` economy, `04011000` manufacturing, `04011002` cars.
    ///
    /// A level without a name of its own is not stated, and not in the result; a code without any name stands for
    /// itself.
    static func subjects(_ code: String, type: String?, matter: String?, detail: String?) -> [Article.Subject] {
        guard let uri = subject(code) else {
            let name = detail ?? matter ?? type ?? code
            return name.isEmpty ? [] : [Article.Subject(name, .concept)]
        }
        let levels = [
            (type, String(code.prefix(2)) + "000000"), (matter, String(code.prefix(5)) + "000"), (detail, code),
        ]
        let named = levels.compactMap { name, code in
            name.map { Article.Subject($0, .concept, uri: base + "subjectcode/" + code) }
        }
        // The code itself may be one level deeper than the deepest name.
        if named.contains(where: { $0.uri == uri }) { return named }
        return named + [Article.Subject(detail ?? name(uri) ?? code, .concept, uri: uri)]
    }

    private static let topmost = [
        "01000000": "arts, culture, entertainment and media", "02000000": "crime, law and justice",
        "03000000": "disaster, accident and emergency incident", "04000000": "economy, business and finance",
        "05000000": "education", "06000000": "environment", "07000000": "health", "08000000": "human interest",
        "09000000": "labour", "10000000": "lifestyle and leisure", "11000000": "politics",
        "12000000": "religion", "13000000": "science and technology", "14000000": "society", "15000000": "sport",
        "16000000": "conflict, war and peace", "17000000": "weather",
    ]

    private static let schemes = [
        "medtop": "mediatopic", "subj": "subjectcode", "genre": "genre", "stat": "pubstatusg2", "sig": "signal",
        "ninat": "ninature", "cinat": "cinature", "plinat": "plinature", "cpnat": "cpnature", "cptype": "cpnature",
        "drol": "descriptionrole", "hrol": "headlinerole", "nrol": "namerole", "krole": "keywordrole",
        "irel": "itemrelation",
        "isrol": "infosourcerole", "crol": "contentprodpartyrole", "ctrol": "contributorrole", "why": "assigner",
        "hopaction": "hopaction", "hatarget": "hopactiontarget", "digsrctype": "digitalsourcetype",
        "nprov": "newsprovider", "prov": "newsprovider", "geoareatype": "geoareatype", "ednrole": "ednoterole",
        "access": "access", "event": "event", "asportfacet": "asportfacet", "aspfacet": "aspfacet",
        "aspfacetvalue": "aspfacetvalue", "spfixt": "spfixture", "rnd": "rendition", "copyrightowner": "copyrightowner",
    ]
}
