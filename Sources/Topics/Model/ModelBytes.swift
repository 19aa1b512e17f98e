/// The bytes of a model that stay where they are as long as it is used.
final class ModelBytes: @unchecked Sendable {
    // Never written after `init`.
    let all: UnsafeRawBufferPointer
    private let owned: UnsafeMutableRawBufferPointer?

    /// A copy, aligned for the numbers in it.
    init(copying bytes: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
        copy.copyBytes(from: bytes)
        owned = copy
        all = UnsafeRawBufferPointer(rebasing: copy[..<bytes.count])
    }

    /// Bytes that live as long as the program.
    init(embedded: UnsafeRawBufferPointer) {
        owned = nil
        all = embedded
    }

    deinit {
        owned?.deallocate()
    }

    func number(_ offset: Int) -> UInt32 {
        UInt32(littleEndian: all.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    func float(_ offset: Int) -> Float {
        Float(bitPattern: number(offset))
    }
}
