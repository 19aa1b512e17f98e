/// Addresses as mailing services change them to count who follows them.
enum TrackedLink {
    /// Redirects in redirects: more are an attack.
    private static let maximumHops = 4

    /// The address without counters: the one it leads to where it names that, else without campaign parameters.
    static func target(_ address: String) -> String {
        var address = Array(address.utf8.prefix(4000))
        for _ in 0..<maximumHops {
            guard let next = named(in: parameters(address)) else { break }
            address = next
        }
        return withoutCounters(address).text
    }

    private static func parameters(_ address: [UInt8]) -> [[UInt8]] {
        guard let question = address.firstIndex(of: UInt8(ascii: "?")) else { return [] }
        let query = address[(question + 1)...].prefix { $0 != Byte.hash }
        return query.split(separator: Byte.ampersand).map(Array.init)
    }

    /// The address that a parameter holds.
    private static func named(in parameters: [[UInt8]]) -> [UInt8]? {
        for parameter in parameters {
            guard let equals = parameter.firstIndex(of: UInt8(ascii: "=")),
                targets.contains(folded(parameter.slice(0..<equals)).text)
            else { continue }
            let value = percentDecoded(parameter[(equals + 1)...])
            if OutletName.host(ofURL: value.text) != nil, value.allSatisfy({ $0 > Byte.space }) { return value }
        }
        return nil
    }

    private static func withoutCounters(_ address: [UInt8]) -> [UInt8] {
        guard let question = address.firstIndex(of: UInt8(ascii: "?")) else { return address }
        let kept = parameters(address).filter { parameter in
            let name = folded(parameter)
            return !counters.contains { name.starts(with: $0) }
        }
        let fragment = address[question...].drop { $0 != Byte.hash }
        var result = address.slice(0..<question)
        if !kept.isEmpty { result += [UInt8(ascii: "?")] + kept.joined(separator: [Byte.ampersand]) }
        return result + fragment
    }

    private static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == UInt8(ascii: "%"), index + 2 < text.endIndex,
                let byte = UInt8(String(decoding: text[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                result.append(byte)
                index += 3
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }

    private static let targets: Set<String> = ["url", "u", "q", "target", "dest", "destination", "redirect", "link"]
    private static let counters = [
        "utm_", "mc_cid=", "mc_eid=", "fbclid=", "gclid=", "_hsenc=", "_hsmi=", "mkt_tok=",
    ]
}
