/// The version that programs, manuals and the control interface name.
enum Version {
    static let text = "0.1.0"
}
