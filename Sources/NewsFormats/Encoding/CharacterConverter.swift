import CUchardet
import Glibc

/// Conversion to UTF-8 by the C library's iconv.
enum CharacterConverter {
    /// Opens every converter and keeps it, so that later openings need no file.
    static func warm() { _ = kept }

    /// `bytes` in `charset` as UTF-8; a byte that stands for nothing becomes U+FFFD.
    ///
    /// The result is at most three times as long as the source and a little. `nil` when there is no such converter.
    static func decode(_ bytes: ArraySlice<UInt8>, from charset: String) -> [UInt8]? {
        guard let converter = open(charset) else { return nil }
        defer { iconv_close(converter) }
        var source = Array(bytes)
        var result: [UInt8] = []
        result.reserveCapacity(source.count + source.count / 4 + 16)
        var chunk = [CChar](repeating: 0, count: 64 * 1024)
        source.withUnsafeMutableBytes { source in
            var input = source.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = source.count
            while left > 0 {
                let (status, written) = chunk.withUnsafeMutableBytes { chunk -> (Int32, Int) in
                    var output = chunk.baseAddress?.assumingMemoryBound(to: CChar.self)
                    var room = chunk.count
                    let failed = iconv(converter, &input, &left, &output, &room) == -1
                    return (failed ? errno : 0, chunk.count - room)
                }
                chunk.withUnsafeBytes { result.append(contentsOf: $0[..<written]) }
                if status == EILSEQ || status == EINVAL {
                    result.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    input = input?.advanced(by: 1)
                    left -= 1
                } else if status != 0, status != E2BIG {
                    left = 0
                }
            }
        }
        return result
    }

    private static func open(_ charset: String) -> iconv_t? {
        let converter = iconv_open("UTF-8", Charset.converterName(charset))
        return converter == iconv_t(bitPattern: -1) ? nil : converter
    }

    /// Held for the life of the process: glibc unloads a conversion module some time after its last use.
    private static let kept: [UInt] = Charset.known.compactMap { open($0).map { UInt(bitPattern: $0) } }
}
