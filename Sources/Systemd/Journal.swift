import CSystemd
import Glibc
package import LinuxSystem
import SystemPackage

/// Structured entries for the system journal, sd_journal_sendv(3).
package enum Journal {
    /// Writes one entry; throws when the journal does not take it.
    ///
    /// Field names have 1 to 64 of A–Z, 0–9 and `_`, and start with a letter: one that does not is left out, as the
    /// journal would drop it too. Values may hold any bytes.
    package static func send(_ fields: [(String, String)]) throws(SystemError) {
        var entry: [UInt8] = []
        var ranges: [Range<Int>] = []
        for (name, value) in fields where isFieldName(name) {
            let start = entry.count
            entry.append(contentsOf: name.utf8)
            entry.append(UInt8(ascii: "="))
            entry.append(contentsOf: value.utf8)
            ranges.append(start..<entry.count)
        }
        let result = entry.withUnsafeMutableBytes { buffer in
            let vectors = ranges.map { range in
                iovec(iov_base: buffer.baseAddress?.advanced(by: range.lowerBound), iov_len: range.count)
            }
            return sd_journal_sendv(vectors, CInt(vectors.count))
        }
        if result < 0 { throw SystemError("sd_journal_sendv", Errno(rawValue: -result)) }
    }

    /// Whether standard error is the journal itself, so that plain lines would lose their fields (systemd.exec(5)).
    package static var isConnected: Bool {
        guard let stream = getenv("JOURNAL_STREAM") else { return false }
        var status = stat()
        guard fstat(STDERR_FILENO, &status) == 0 else { return false }
        return String(cString: stream) == "\(status.st_dev):\(status.st_ino)"
    }

    static func isFieldName(_ name: String) -> Bool {
        let bytes = name.utf8
        guard let first = bytes.first, bytes.count <= 64 else { return false }
        return (0x41...0x5A).contains(first)
            && bytes.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }
}
