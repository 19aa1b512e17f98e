/// Charset names as the web uses them, and which of them are read at all.
enum Charset {
    /// The name to decode by: aliases joined, the subset names widened as browsers do; `nil` for one that is not read.
    ///
    /// UTF-7 is never read: it hides markup from every filter that looks at the bytes.
    static func canonical(_ name: String) -> String? {
        let name = name.lowercased()
        if let alias = aliases[name] { return alias }
        return known.contains(name) ? name : nil
    }

    /// Converters that are opened before the sandbox closes, for glibc loads each from a file.
    static let known: [String] = [
        "utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be", "windows-1250", "windows-1251", "windows-1252",
        "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258", "windows-874",
        "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8",
        "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16", "koi8-r", "koi8-u", "ibm866",
        "macintosh", "shift_jis", "euc-jp", "iso-2022-jp", "euc-kr", "gb18030", "big5", "big5-hkscs", "viscii",
    ]

    /// The name glibc's iconv knows it by.
    static func converterName(_ charset: String) -> String {
        converterNames[charset] ?? charset
    }

    private static let converterNames = [
        "windows-874": "CP874", "shift_jis": "CP932", "euc-kr": "UHC", "ibm866": "IBM866", "iso-2022-jp": "ISO-2022-JP",
    ]

    private static let aliases = [
        "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "us-ascii": "windows-1252", "ascii": "windows-1252",
        "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", "latin1": "windows-1252", "latin-1": "windows-1252",
        "iso_8859-1": "windows-1252", "cp1252": "windows-1252", "x-cp1252": "windows-1252", "cp1250": "windows-1250",
        "cp1251": "windows-1251", "iso-8859-9": "windows-1254", "iso-8859-11": "windows-874", "tis-620": "windows-874",
        "iso8859-2": "iso-8859-2", "latin2": "iso-8859-2", "iso8859-15": "iso-8859-15", "koi8r": "koi8-r",
        "mac-roman": "macintosh", "x-mac-roman": "macintosh", "mac": "macintosh", "sjis": "shift_jis",
        "shift-jis": "shift_jis", "x-sjis": "shift_jis", "windows-31j": "shift_jis", "cp932": "shift_jis",
        "eucjp": "euc-jp", "x-euc-jp": "euc-jp", "euckr": "euc-kr", "ks_c_5601-1987": "euc-kr", "uhc": "euc-kr",
        "cp949": "euc-kr", "windows-949": "euc-kr", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
        "gb_2312-80": "gb18030", "cp936": "gb18030", "big5hkscs": "big5-hkscs", "x-x-big5": "big5",
        "utf-16": "utf-16le",
    ]
}
