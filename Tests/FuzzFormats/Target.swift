import Glibc

private let fuzzing = Fuzzing()

/// Called by libFuzzer with each input it thinks of.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let fuzzing else {
        print("KLIPING_FUZZ_FORMAT names no format")
        exit(EX_USAGE)
    }
    if let fault = fuzzing.fault(in: Array(UnsafeBufferPointer(start: data, count: count))) {
        print("fault: \(fault)")
        abort()
    }
    return 0
}
