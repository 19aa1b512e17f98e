/// Which files of a book are encrypted, by `META-INF/encryption.xml`.
enum EPUBEncryption {
    /// Paths of files that cannot be read; fonts that are only garbled are none.
    static func locked(_ root: XMLElement?) -> Set<String> {
        var paths: Set<String> = []
        for data in root?.descendants("EncryptedData") ?? [] {
            let method = data.first("EncryptionMethod")?["Algorithm"] ?? ""
            guard !garblings.contains(method), let target = data.descendants("CipherReference").first?["URI"] else {
                continue
            }
            paths.insert(PartPath.resolve(target, from: ""))
        }
        return paths
    }

    private static let garblings: Set<String> = [
        "http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC",
    ]
}
