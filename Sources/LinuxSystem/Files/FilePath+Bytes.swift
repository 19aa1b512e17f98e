package import SystemPackage

extension FilePath {
    /// For messages: control characters and bytes that are no UTF-8 stand as `?`.
    package var printable: String {
        var text = ""
        for scalar in string.unicodeScalars {
            text.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? "?" : scalar)
        }
        return text
    }

    /// The path's bytes as the kernel has them.
    package var bytes: [UInt8] {
        withPlatformString { start in
            var bytes: [UInt8] = []
            var next = start
            while next.pointee != 0 {
                bytes.append(UInt8(bitPattern: next.pointee))
                next += 1
            }
            return bytes
        }
    }

    /// The path made of these bytes up to the first zero.
    package init(bytes: some Sequence<UInt8>) {
        var terminated = bytes.map { CChar(bitPattern: $0) }
        terminated.append(0)
        self.init(platformString: terminated)
    }
}

extension FilePath.Component {
    /// The name's bytes as the kernel has them.
    package var bytes: [UInt8] { FilePath(root: nil, [self]).bytes }
}
