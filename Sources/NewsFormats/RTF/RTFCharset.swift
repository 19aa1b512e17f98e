/// The charsets that RTF names by numbers.
enum RTFCharset {
    /// By the number of a code page (`\ansicpg`, `\cpg`).
    static func named(codePage: Int) -> String? {
        switch codePage {
        case 874: "windows-874"
        case 932: "shift_jis"
        case 936: "gb18030"
        case 949: "euc-kr"
        case 950: "big5"
        case 1250...1258: "windows-\(codePage)"
        case 10000: "macintosh"
        case 65001: "utf-8"
        case 866: "ibm866"
        default: nil
        }
    }

    /// By the number of a font's character set (`\fcharset`), as Windows has them.
    static func named(fontCharset: Int) -> String? {
        switch fontCharset {
        case 77: "macintosh"
        case 128: "shift_jis"
        case 129: "euc-kr"
        case 134: "gb18030"
        case 136: "big5"
        case 161: "windows-1253"
        case 162: "windows-1254"
        case 163: "windows-1258"
        case 177: "windows-1255"
        case 178: "windows-1256"
        case 186: "windows-1257"
        case 204: "windows-1251"
        case 222: "windows-874"
        case 238: "windows-1250"
        default: nil
        }
    }

    /// The character that a control word or symbol stands for.
    static func character(_ name: String) -> String? { characters[name] }

    private static let characters = [
        "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
        "tab": " ", "emspace": " ", "enspace": " ", "qmspace": " ", "nestcell": " ", "line": "\n", "lbr": "\n",
    ]
}
